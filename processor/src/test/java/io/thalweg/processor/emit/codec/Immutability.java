package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills in which types of a world are immutable, as the reader of real jobs does: all but those that reach a mutable part. */
final class Immutability {

    private Immutability() {}

    static List<EventType> decide(List<EventType> types) {
        Set<TypeRef> mutable = new HashSet<>();
        boolean changed = true;
        while (changed) {
            Set<TypeRef> found = types.stream()
                    .filter(type -> isMutable(type, mutable))
                    .map(EventType::type)
                    .collect(Collectors.toSet());
            changed = mutable.addAll(found);
        }
        return types.stream()
                .map(type -> with(type, !mutable.contains(type.type())))
                .toList();
    }

    private static boolean isMutable(EventType type, Set<TypeRef> mutable) {
        return type.shape() == Shape.CLASS
                || type.components().stream().anyMatch(component -> isMutable(component.value(), mutable))
                || type.variants().stream().anyMatch(mutable::contains);
    }

    private static boolean isMutable(ValueType type, Set<TypeRef> mutable) {
        if (type instanceof ValueType.OptionalOf optional) {
            return isMutable(optional.element(), mutable);
        }
        if (type instanceof ValueType.Nested nested) {
            return mutable.contains(nested.type());
        }
        return !(type instanceof ValueType.Scalar || type instanceof ValueType.EnumValue);
    }

    private static EventType with(EventType type, boolean immutable) {
        return new EventType(
                type.type(),
                type.shape(),
                type.components(),
                type.constants(),
                type.variants(),
                type.eventTime(),
                type.watermark(),
                immutable,
                type.customCodec(),
                type.origin());
    }
}
