package io.thalweg.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A type whose values travel on streams or stand inside of those that do.
 *
 * @param type the Java type
 * @param shape how its values are made and taken apart
 * @param components of a record or class, in declaration order; for {@link Shape#VALUE} the one value itself
 * @param constants of an enum, in declaration order
 * @param variants of a sealed interface, in declaration order
 * @param eventTime the component that is its timestamp
 * @param watermark the {@code @Watermark} on the type
 * @param immutable whether no part of a value can change after it was made, so that it never needs copying
 * @param customCodec the codec named by {@code @CodedBy} on the type
 */
public record EventType(
        TypeRef type,
        Shape shape,
        List<Component> components,
        List<String> constants,
        List<TypeRef> variants,
        Optional<EventTimeModel> eventTime,
        Optional<WatermarkModel> watermark,
        boolean immutable,
        Optional<TypeRef> customCodec,
        Origin origin) {

    /** How values of an event type are made and taken apart. */
    public enum Shape {
        /** A record: canonical constructor and accessors. */
        RECORD,
        /** A class with a constructor without parameters, and fields or getter/setter pairs. */
        CLASS,
        /** An enum. */
        ENUM,
        /** A sealed interface or abstract class whose variants are event types. */
        SEALED,
        /** A type such as String or Long by itself. */
        VALUE
    }

    /**
     * A part of a record or class.
     *
     * @param read expression member: accessor or getter name, or field name
     * @param readsMethod whether {@code read} is a method
     * @param write setter or field name; unused for records
     * @param writesMethod whether {@code write} is a method
     */
    public record Component(
            String name,
            ValueType value,
            String read,
            boolean readsMethod,
            String write,
            boolean writesMethod,
            Origin origin) {}

    /**
     * The timestamp of an event.
     *
     * @param component a component of the event
     * @param unitNanos for a {@code long} component, nanoseconds per unit; 0 for an {@code Instant}
     */
    public record EventTimeModel(Component component, long unitNanos, Origin origin) {}
}
