package io.thalweg.processor.model;

import java.util.List;

/** The type of a component of an event, or of a field of state, as far as encoding it is concerned. */
public sealed interface ValueType {

    /** The Java type. */
    TypeRef type();

    /** What is encoded as one unit. Primitives and boxes share the kind; {@code type} tells them apart. */
    enum ScalarKind {
        BOOLEAN,
        BYTE,
        SHORT,
        INT,
        LONG,
        CHAR,
        FLOAT,
        DOUBLE,
        STRING,
        INSTANT,
        LOCAL_DATE,
        LOCAL_DATE_TIME,
        DURATION,
        UUID,
        BIG_DECIMAL,
        BIG_INTEGER
    }

    /** A primitive, its box, or one of the JDK's value classes. */
    record Scalar(ScalarKind kind, TypeRef type) implements ValueType {
        /** Whether the Java type is a primitive one, which cannot be null. */
        public boolean primitive() {
            return type.isPrimitive();
        }
    }

    /** An enum. */
    record EnumValue(TypeRef type, List<String> constants) implements ValueType {}

    /** An array of a primitive type, {@code byte[]} among them. */
    record PrimitiveArray(TypeRef type, ScalarKind element) implements ValueType {}

    /** {@code Optional<T>}. */
    record OptionalOf(TypeRef type, ValueType element) implements ValueType {}

    /** {@code List<T>}. */
    record ListOf(TypeRef type, ValueType element) implements ValueType {}

    /** {@code Set<T>}. */
    record SetOf(TypeRef type, ValueType element) implements ValueType {}

    /** {@code Map<K, V>}. */
    record MapOf(TypeRef type, ValueType key, ValueType value) implements ValueType {}

    /** Another event type, found in {@link JobModel#types} (record, class or sealed hierarchy). */
    record Nested(TypeRef type) implements ValueType {}

    /** A type with a codec of the user's. */
    record Custom(TypeRef type, TypeRef codec) implements ValueType {}
}
