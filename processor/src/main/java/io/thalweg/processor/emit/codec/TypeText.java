package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types as parts of names, such as {@code ListOfTrade} or {@code LongArray}. */
final class TypeText {

    private TypeText() {}

    /** With the last simple name of each class. */
    static String of(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return declared.simpleName() + arguments(declared);
        }
        if (type instanceof TypeRef.Array array) {
            return of(array.component()) + "Array";
        }
        return capitalized(type.toString());
    }

    /** With all simple names of the class, less those that it shares with a class around it. */
    static String of(TypeRef.Declared type, TypeRef.Declared around) {
        List<String> names = type.simpleNames();
        boolean inside = type.packageName().equals(around.packageName())
                && names.size() > around.simpleNames().size()
                && names.subList(0, around.simpleNames().size()).equals(around.simpleNames());
        List<String> shown = inside ? names.subList(around.simpleNames().size(), names.size()) : names;
        return String.join("_", shown) + arguments(type);
    }

    /** With an upper-case first letter. */
    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String arguments(TypeRef.Declared type) {
        return type.arguments().isEmpty()
                ? ""
                : type.arguments().stream().map(TypeText::of).collect(Collectors.joining("And", "Of", ""));
    }
}
