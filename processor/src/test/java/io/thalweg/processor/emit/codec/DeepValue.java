package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as nested lists that can be compared: objects and arrays by content, floating-point numbers bit by bit. */
final class DeepValue {
    private final Objects objects;
    private final boolean oneNaN;

    /** @param oneNaN whether all NaNs count as the same */
    DeepValue(Objects objects, boolean oneNaN) {
        this.objects = objects;
        this.oneNaN = oneNaN;
    }

    Object of(Object value) {
        if (value instanceof Float number) {
            return "f" + (oneNaN ? Float.floatToIntBits(number) : Float.floatToRawIntBits(number));
        }
        if (value instanceof Double number) {
            return "d" + (oneNaN ? Double.doubleToLongBits(number) : Double.doubleToRawLongBits(number));
        }
        if (value instanceof Optional<?> optional) {
            return tagged("Optional", optional.stream().toList());
        }
        if (value instanceof Map<?, ?> map) {
            return tagged("Map", List.of(of(new ArrayList<>(map.keySet())), of(new ArrayList<>(map.values()))));
        }
        if (value instanceof Collection<?> collection) {
            return tagged(collection instanceof List ? "List" : "Set", collection);
        }
        return leafOrObject(value);
    }

    private Object leafOrObject(Object value) {
        if (value == null || value.getClass().getName().startsWith("java.")) {
            return value;
        }
        if (value.getClass().isArray()) {
            return array(value);
        }
        if (value instanceof Enum<?>) {
            return value;
        }
        EventType type = objects.typeOf(value);
        List<Object> parts = new ArrayList<>();
        type.components().forEach(component -> parts.add(objects.get(value, component)));
        return tagged(type.type().toString(), parts);
    }

    private Object array(Object array) {
        Object[] elements = new Object[Array.getLength(array)];
        Arrays.setAll(elements, i -> Array.get(array, i));
        return tagged(array.getClass().getSimpleName(), Arrays.asList(elements));
    }

    private Object tagged(String tag, Collection<?> parts) {
        List<Object> all = new ArrayList<>();
        all.add(tag);
        parts.forEach(part -> all.add(of(part)));
        return all;
    }
}
