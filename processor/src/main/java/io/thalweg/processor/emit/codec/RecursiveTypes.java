package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.TypeRef;
import java.util.Set;
import java.util.stream.Collectors;

/** The types whose values can hold values of the same type. */
final class RecursiveTypes {
    private final Set<TypeRef> types;

    private RecursiveTypes(Set<TypeRef> types) {
        this.types = types;
    }

    static RecursiveTypes of(CodecScope scope) {
        Reachability reachability = new Reachability(scope.types());
        Set<TypeRef> recursive = scope.types().keySet().stream()
                .filter(type -> reachability.inside(type).contains(type))
                .collect(Collectors.toSet());
        return new RecursiveTypes(recursive);
    }

    boolean contains(TypeRef type) {
        return types.contains(type);
    }
}
