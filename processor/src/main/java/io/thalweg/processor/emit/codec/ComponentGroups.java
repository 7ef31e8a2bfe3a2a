package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * The components of a type by eights: each group has one byte that says which of them are null, and a method of its own
 * if there are several, so that no method is too large to be inlined.
 */
final class ComponentGroups {
    private static final int SIZE = 8;

    private ComponentGroups() {}

    static List<List<Component>> of(List<Component> components) {
        return of(components, SIZE);
    }

    static List<List<Component>> of(List<Component> components, int size) {
        List<List<Component>> groups = new ArrayList<>();
        for (int from = 0; from < components.size(); from += size) {
            groups.add(components.subList(from, Math.min(from + size, components.size())));
        }
        return groups;
    }

    static boolean canBeNull(Component component) {
        return !(component.value() instanceof ValueType.Scalar scalar && scalar.primitive());
    }
}
