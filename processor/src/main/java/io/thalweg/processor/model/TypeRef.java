package io.thalweg.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/** A Java type by name, free of javac's own objects so that it can be compared, kept and printed. */
public sealed interface TypeRef {

    /** A primitive type or {@code void}. */
    record Primitive(String keyword) implements TypeRef {
        @Override
        public String toString() {
            return keyword;
        }
    }

    /**
     * A class, record, enum or interface.
     *
     * @param packageName empty for the unnamed package
     * @param simpleNames from the outermost class inwards, at least one
     * @param arguments type arguments, empty for a raw or plain type
     */
    record Declared(String packageName, List<String> simpleNames, List<TypeRef> arguments) implements TypeRef {

        /** Copies the lists. */
        public Declared {
            simpleNames = List.copyOf(simpleNames);
            arguments = List.copyOf(arguments);
        }

        /** The last simple name. */
        public String simpleName() {
            return simpleNames.get(simpleNames.size() - 1);
        }

        /** The qualified name without type arguments, as in source. */
        public String qualifiedName() {
            String nested = String.join(".", simpleNames);
            return packageName.isEmpty() ? nested : packageName + "." + nested;
        }

        /** The same class without type arguments. */
        public Declared raw() {
            return arguments.isEmpty() ? this : new Declared(packageName, simpleNames, List.of());
        }

        @Override
        public String toString() {
            String suffix = arguments.isEmpty()
                    ? ""
                    : arguments.stream().map(TypeRef::toString).collect(Collectors.joining(", ", "<", ">"));
            return String.join(".", simpleNames) + suffix;
        }
    }

    /** An array. */
    record Array(TypeRef component) implements TypeRef {
        @Override
        public String toString() {
            return component + "[]";
        }
    }

    /** The type {@code void}. */
    Primitive VOID = new Primitive("void");

    /** A class of the JDK or the API by package and simple name. */
    static Declared of(String packageName, String simpleName, TypeRef... arguments) {
        return new Declared(packageName, List.of(simpleName), List.of(arguments));
    }

    /** A primitive type by its keyword. */
    static Primitive primitive(String keyword) {
        return new Primitive(keyword);
    }

    /** Whether this is a primitive type. */
    default boolean isPrimitive() {
        return this instanceof Primitive;
    }

    /** Whether this is the class with that qualified name, whatever its type arguments. */
    default boolean is(String qualifiedName) {
        return this instanceof Declared declared && declared.qualifiedName().equals(qualifiedName);
    }
}
