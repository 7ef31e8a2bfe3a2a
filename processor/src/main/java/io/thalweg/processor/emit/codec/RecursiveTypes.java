package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types whose values can hold values of the same type. */
final class RecursiveTypes {
    private final Set<TypeRef> types;

    private RecursiveTypes(Set<TypeRef> types) {
        this.types = types;
    }

    static RecursiveTypes of(CodecScope scope) {
        Set<TypeRef> recursive = scope.types().keySet().stream()
                .filter(type -> reachesItself(type, scope.types()))
                .collect(Collectors.toSet());
        return new RecursiveTypes(recursive);
    }

    boolean contains(TypeRef type) {
        return types.contains(type);
    }

    private static boolean reachesItself(TypeRef type, Map<TypeRef, EventType> types) {
        Set<TypeRef> reached = new HashSet<>();
        parts(types.get(type)).forEach(part -> reach(part, types, reached));
        return reached.contains(type);
    }

    private static void reach(TypeRef type, Map<TypeRef, EventType> types, Set<TypeRef> reached) {
        if (types.containsKey(type) && reached.add(type)) {
            parts(types.get(type)).forEach(part -> reach(part, types, reached));
        }
    }

    /** The event types that stand directly in values of that type. */
    private static Stream<TypeRef> parts(EventType type) {
        Stream<TypeRef> components = type.components().stream().flatMap(component -> nested(component.value()));
        return Stream.concat(components, type.variants().stream());
    }

    static Stream<TypeRef> nested(ValueType type) {
        if (type instanceof ValueType.Nested nested) {
            return Stream.of(nested.type());
        }
        if (type instanceof ValueType.MapOf map) {
            return Stream.concat(nested(map.key()), nested(map.value()));
        }
        boolean holds = type instanceof ValueType.ListOf
                || type instanceof ValueType.SetOf
                || type instanceof ValueType.OptionalOf;
        return holds ? nested(CollectionTypes.element(type)) : Stream.empty();
    }
}
