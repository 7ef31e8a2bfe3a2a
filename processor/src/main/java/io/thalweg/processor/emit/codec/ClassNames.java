package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import io.thalweg.processor.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hands out names of classes in the package of a scope, none twice, also where file names ignore case. */
final class ClassNames {
    private final CodecScope scope;
    private final Set<String> taken = new HashSet<>();

    private ClassNames(CodecScope scope) {
        this.scope = scope;
    }

    /** Names that differ from those of the user's classes that the scope knows. */
    static ClassNames around(CodecScope scope) {
        ClassNames names = new ClassNames(scope);
        names.take(scope.owner());
        scope.types().keySet().forEach(names::take);
        scope.types().values().forEach(type -> type.customCodec().ifPresent(names::take));
        return names;
    }

    private void take(TypeRef type) {
        if (type instanceof TypeRef.Declared declared
                && declared.packageName().equals(scope.owner().packageName())) {
            taken.add(lowerCase(declared.simpleNames().get(0)));
        }
    }

    /** A class for that type: the shortest name that is free. */
    ClassName claim(TypeRef type, String suffix) {
        for (String text : texts(type)) {
            String name = scope.prefix() + "_" + text + suffix;
            if (taken.add(lowerCase(name))) {
                return ClassName.get(scope.owner().packageName(), name);
            }
        }
        return claimNumbered(scope.prefix() + "_" + TypeText.of(type) + suffix);
    }

    private List<String> texts(TypeRef type) {
        return type instanceof TypeRef.Declared declared
                ? List.of(TypeText.of(type), TypeText.of(declared, scope.owner()))
                : List.of(TypeText.of(type));
    }

    private ClassName claimNumbered(String name) {
        int number = 2;
        while (!taken.add(lowerCase(name + number))) {
            number++;
        }
        return ClassName.get(scope.owner().packageName(), name + number);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
