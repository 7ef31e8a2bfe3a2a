package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.TypeRef;
import java.util.Set;

/** Whether generated code has to import the types of {@code java.lang} that it uses. */
final class JavaLang {
    private static final Set<String> USED = Set.of(
            "AssertionError",
            "Boolean",
            "Byte",
            "Character",
            "Double",
            "Float",
            "IllegalArgumentException",
            "Integer",
            "Long",
            "Override",
            "RuntimeException",
            "Short",
            "String");

    private JavaLang() {}

    /** Whether a class of the user's in the package of the scope has the name of one of them. */
    static boolean isHiddenIn(CodecScope scope) {
        return scope.types().keySet().stream().anyMatch(type -> hides(type, scope.owner()))
                || hides(scope.owner(), scope.owner());
    }

    private static boolean hides(TypeRef type, TypeRef.Declared owner) {
        return type instanceof TypeRef.Declared declared
                && declared.packageName().equals(owner.packageName())
                && USED.contains(declared.simpleNames().get(0));
    }
}
