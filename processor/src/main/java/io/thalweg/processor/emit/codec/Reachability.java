package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which event types the values of others hold. */
final class Reachability {
    private final Map<TypeRef, EventType> types;

    Reachability(Map<TypeRef, EventType> types) {
        this.types = types;
    }

    /** The event types that stand in values of that type, at any depth; the type itself only if it is recursive. */
    Set<TypeRef> inside(TypeRef type) {
        Set<TypeRef> reached = new LinkedHashSet<>();
        parts(types.get(type)).forEach(part -> reach(part, any -> false, reached));
        return reached;
    }

    /**
     * The given types and those inside of them.
     *
     * @param closed types into which not to look
     */
    Set<TypeRef> from(Set<TypeRef> roots, Predicate<EventType> closed) {
        Set<TypeRef> reached = new LinkedHashSet<>();
        roots.forEach(root -> reach(root, closed, reached));
        return reached;
    }

    private void reach(TypeRef type, Predicate<EventType> closed, Set<TypeRef> reached) {
        EventType event = types.get(type);
        if (event != null && reached.add(type) && !closed.test(event)) {
            parts(event).forEach(part -> reach(part, closed, reached));
        }
    }

    private static Stream<TypeRef> parts(EventType type) {
        Stream<TypeRef> components = type.components().stream().flatMap(component -> nested(component.value()));
        return Stream.concat(components, type.variants().stream());
    }

    /** The event types that a value consists of. */
    static Stream<TypeRef> nested(ValueType type) {
        if (type instanceof ValueType.Nested nested) {
            return Stream.of(nested.type());
        }
        if (type instanceof ValueType.MapOf map) {
            return Stream.concat(nested(map.key()), nested(map.value()));
        }
        return CollectionTypes.isOfElements(type) ? nested(CollectionTypes.element(type)) : Stream.empty();
    }
}
