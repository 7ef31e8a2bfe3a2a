package io.thalweg.processor.emit.codec;

import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the Java source that a user would have written for the types of a world, all nested in one class. */
final class TypeSources {
    private final List<EventType> types;

    private TypeSources(List<EventType> types) {
        this.types = types;
    }

    static String of(TypeRef.Declared job, List<EventType> types) {
        TypeSources sources = new TypeSources(types);
        String declarations = types.stream().map(sources::declaration).collect(Collectors.joining("\n"));
        return "package " + job.packageName() + ";\n\nclass " + job.simpleName() + " {\n" + declarations + "}\n";
    }

    private String declaration(EventType type) {
        String name = ((TypeRef.Declared) type.type()).simpleName();
        return switch (type.shape()) {
            case RECORD -> "record " + name + "(" + parameters(type) + ")" + supertypes(type, "implements") + " {}\n";
            case CLASS ->
                "static final class " + name + supertypes(type, "implements") + " {\n" + members(type) + "}\n";
            case ENUM ->
                "enum " + name + supertypes(type, "implements") + " { " + String.join(", ", type.constants()) + " }\n";
            case SEALED ->
                "sealed interface " + name + supertypes(type, "extends") + " permits " + names(type.variants())
                        + " {}\n";
            case VALUE -> "";
        };
    }

    private static String parameters(EventType type) {
        return type.components().stream()
                .map(component -> typeName(component) + " " + component.name())
                .collect(Collectors.joining(", "));
    }

    private static String typeName(Component component) {
        return TypeNames.of(component.value().type()).toString();
    }

    private String supertypes(EventType type, String keyword) {
        List<TypeRef> sealed = types.stream()
                .filter(other ->
                        other.shape() == Shape.SEALED && other.variants().contains(type.type()))
                .map(EventType::type)
                .toList();
        return sealed.isEmpty() ? "" : " " + keyword + " " + names(sealed);
    }

    private static String names(List<TypeRef> types) {
        return types.stream().map(type -> TypeNames.of(type).toString()).collect(Collectors.joining(", "));
    }

    private static String members(EventType type) {
        return type.components().stream().map(TypeSources::member).collect(Collectors.joining());
    }

    private static String member(Component component) {
        String type = typeName(component);
        String name = component.name();
        String initial = type.equals("java.lang.String") ? " = \"initial\"" : "";
        if (!component.readsMethod()) {
            return type + " " + name + initial + ";\n";
        }
        return "private " + type + " " + name + initial + ";\n"
                + type + " " + component.read() + "() { return this." + name + "; }\n"
                + "void " + component.write() + "(" + type + " given) { this." + name + " = given; }\n";
    }
}
