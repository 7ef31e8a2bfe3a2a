package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes up values of the types of a world. */
final class RandomValues {
    private static final int DEPTH = 5;

    private final Random random;
    private final Objects objects;
    private final ScalarValues scalars;
    private final boolean text;

    /** @param text whether the values are for a text format, which does not hold everything */
    RandomValues(Objects objects, Random random, boolean text) {
        this.objects = objects;
        this.random = random;
        this.text = text;
        scalars = new ScalarValues(random, text);
    }

    /** A value of an event type, not null. */
    Object value(EventType type) {
        return event(type, DEPTH);
    }

    private Object event(EventType type, int depth) {
        return switch (type.shape()) {
            case RECORD -> objects.record(type, components(type, depth));
            case CLASS -> objects.object(type, components(type, depth));
            case ENUM -> constant(type.type());
            case SEALED -> variant(type, depth);
            case VALUE -> present(OnlyValue.of(type), depth);
        };
    }

    private Object variant(EventType type, int depth) {
        List<TypeRef> variants = type.variants();
        return event(objects.type(variants.get(random.nextInt(variants.size()))), depth);
    }

    private Object[] components(EventType type, int depth) {
        return type.components().stream()
                .map(component -> component(component, depth))
                .toArray();
    }

    private Object component(Component component, int depth) {
        boolean absent = ComponentGroups.canBeNull(component) && random.nextInt(4) == 0;
        return absent ? absent(component.value()) : orNull(component.value(), depth);
    }

    /** Text formats make an empty optional of null. */
    private Object absent(ValueType type) {
        return text && type instanceof ValueType.OptionalOf ? Optional.empty() : null;
    }

    private Object orNull(ValueType type, int depth) {
        return depth <= 0 && type instanceof ValueType.Nested ? null : present(type, depth);
    }

    private Object present(ValueType type, int depth) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalars.of(scalar.kind());
        }
        if (type instanceof ValueType.EnumValue) {
            return constant(type.type());
        }
        if (type instanceof ValueType.PrimitiveArray array) {
            return array(array);
        }
        if (type instanceof ValueType.Nested) {
            return event(objects.type(type.type()), depth - 1);
        }
        if (type instanceof ValueType.OptionalOf optional) {
            return Optional.ofNullable(random.nextInt(3) == 0 ? null : orNull(optional.element(), depth - 1));
        }
        return type instanceof ValueType.MapOf map ? map(map, depth - 1) : collection(type, depth - 1);
    }

    private Object constant(TypeRef type) {
        Object[] constants = objects.load(type).getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private Object array(ValueType.PrimitiveArray type) {
        int least = text ? 1 : 0; // CSV reads an empty array of bytes as null
        int length = least + random.nextInt(5);
        Object array = Array.newInstance(objects.load(((TypeRef.Array) type.type()).component()), length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, scalars.of(type.element()));
        }
        return array;
    }

    private List<Object> elements(ValueType type, int depth) {
        List<Object> elements = new ArrayList<>();
        int count = depth <= 0 ? 0 : random.nextInt(4);
        boolean nulls = random.nextInt(3) == 0;
        for (int i = 0; i < count; i++) {
            elements.add(nulls && random.nextBoolean() ? absent(type) : orNull(type, depth));
        }
        return elements;
    }

    private Object collection(ValueType type, int depth) {
        List<Object> elements = elements(CollectionTypes.element(type), depth);
        return type instanceof ValueType.ListOf ? list(elements) : set(elements);
    }

    private List<Object> list(List<Object> elements) {
        return switch (random.nextInt(3)) {
            case 0 -> elements;
            case 1 -> new LinkedList<>(elements);
            default -> elements.contains(null) ? elements : List.copyOf(elements);
        };
    }

    private Collection<Object> set(List<Object> elements) {
        return random.nextBoolean() ? new HashSet<>(elements) : new LinkedHashSet<>(elements);
    }

    private Map<Object, Object> map(ValueType.MapOf type, int depth) {
        Map<Object, Object> map = random.nextBoolean() ? new HashMap<>() : new LinkedHashMap<>();
        List<Object> values = elements(type.value(), depth);
        for (Object value : values) {
            Object key = orNull(type.key(), depth);
            if (!text || key != null) {
                map.put(key, value);
            }
        }
        return map;
    }
}
