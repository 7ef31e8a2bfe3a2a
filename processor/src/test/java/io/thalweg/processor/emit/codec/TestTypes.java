package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.Scalar;
import io.thalweg.processor.model.ValueType.ScalarKind;
import java.util.List;
import java.util.Optional;

/** Short ways to write models of types by hand. */
final class TestTypes {
    static final ValueType INT = new Scalar(ScalarKind.INT, TypeRef.primitive("int"));
    static final ValueType LONG = new Scalar(ScalarKind.LONG, TypeRef.primitive("long"));
    static final ValueType BOXED_INT = new Scalar(ScalarKind.INT, TypeRef.of("java.lang", "Integer"));
    static final ValueType STRING = new Scalar(ScalarKind.STRING, TypeRef.of("java.lang", "String"));

    private TestTypes() {}

    /** A class in a package, given as {@code Outer.Inner}. */
    static TypeRef.Declared name(String packageName, String names) {
        return new TypeRef.Declared(packageName, List.of(names.split("\\.")), List.of());
    }

    static EventType record(TypeRef name, Component... components) {
        return type(name, Shape.RECORD, List.of(components), List.of(), List.of(), true);
    }

    /** A class with fields. */
    static EventType object(TypeRef name, Component... components) {
        return type(name, Shape.CLASS, List.of(components), List.of(), List.of(), false);
    }

    static EventType constants(TypeRef name, String... constants) {
        return type(name, Shape.ENUM, List.of(), List.of(constants), List.of(), true);
    }

    static EventType sealed(TypeRef name, TypeRef... variants) {
        return type(name, Shape.SEALED, List.of(), List.of(), List.of(variants), false);
    }

    /** A component type by itself. */
    static EventType value(ValueType value) {
        Component only = new Component("value", value, "", false, "", false, Origin.NONE);
        return type(value.type(), Shape.VALUE, List.of(only), List.of(), List.of(), true);
    }

    /** A type whose codec is the user's: the reader does not look inside. */
    static EventType coded(TypeRef name, TypeRef codec) {
        return coded(record(name), codec);
    }

    static EventType coded(EventType type, TypeRef codec) {
        return new EventType(
                type.type(),
                type.shape(),
                type.components(),
                type.constants(),
                type.variants(),
                type.eventTime(),
                type.watermark(),
                type.immutable(),
                Optional.of(codec),
                type.origin());
    }

    private static EventType type(
            TypeRef name,
            Shape shape,
            List<Component> components,
            List<String> constants,
            List<TypeRef> variants,
            boolean immutable) {
        return new EventType(
                name,
                shape,
                components,
                constants,
                variants,
                Optional.empty(),
                Optional.empty(),
                immutable,
                Optional.empty(),
                Origin.NONE);
    }

    /** A component of a record. */
    static Component part(String name, ValueType value) {
        return new Component(name, value, name, true, "", false, Origin.NONE);
    }

    /** A field of a class. */
    static Component field(String name, ValueType value) {
        return new Component(name, value, name, false, name, false, Origin.NONE);
    }

    /** A property with getter {@code name()} and setter {@code name(value)}. */
    static Component property(String name, ValueType value) {
        return new Component(name, value, name, true, name, true, Origin.NONE);
    }

    static ValueType nested(TypeRef type) {
        return new ValueType.Nested(type);
    }

    static ValueType list(ValueType element) {
        return new ValueType.ListOf(TypeRef.of("java.util", "List", element.type()), element);
    }

    static ValueType set(ValueType element) {
        return new ValueType.SetOf(TypeRef.of("java.util", "Set", element.type()), element);
    }
}
