package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Changes every part of a value that can be changed. */
final class Mutation {
    private final Objects objects;

    Mutation(Objects objects) {
        this.objects = objects;
    }

    void change(Object value) {
        if (value == null) {
            return;
        }
        if (value.getClass().isArray()) {
            changeArray(value);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::change);
        } else if (value instanceof Map<?, ?> map) {
            changeAll(new ArrayList<>(map.keySet()));
            changeAll(new ArrayList<>(map.values()));
            clear(map::clear);
        } else if (value instanceof Collection<?> collection) {
            changeAll(new ArrayList<>(collection));
            clear(collection::clear);
        } else if (!value.getClass().getName().startsWith("java.") && !(value instanceof Enum<?>)) {
            changeObject(value);
        }
    }

    private void changeAll(Collection<?> values) {
        values.forEach(this::change);
    }

    private static void clear(Runnable clearing) {
        try {
            clearing.run();
        } catch (UnsupportedOperationException e) {
            // An immutable collection; what it holds has been changed.
        }
    }

    private static void changeArray(Object array) {
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            if (element instanceof Boolean bit) {
                Array.setBoolean(array, i, !bit);
            } else if (element instanceof Character letter) {
                Array.setChar(array, i, (char) (letter + 1));
            } else {
                Array.setByte(array, i, (byte) (((Number) element).byteValue() == 5 ? 6 : 5));
            }
        }
    }

    private void changeObject(Object value) {
        EventType type = objects.typeOf(value);
        for (Component component : type.components()) {
            change(objects.get(value, component));
            if (type.shape() == Shape.CLASS && ComponentGroups.canBeNull(component)) {
                objects.set(value, component, null);
            }
        }
    }
}
