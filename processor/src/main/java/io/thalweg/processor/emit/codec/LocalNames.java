package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.NameAllocator;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.TypeRef;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names of local variables, one for each component, none of which hides a class, a package or another variable. */
final class LocalNames {
    private final NameAllocator names = new NameAllocator();
    private final Map<String, String> variables = new HashMap<>();

    /** @param reserved variables that the method has anyway */
    LocalNames(CodecScope scope, String... reserved) {
        Stream.of(reserved).forEach(names::newName);
        packageRoots(scope).forEach(names::newName);
    }

    /** A variable hides the package of that name, which matters where a class has to be written in full. */
    private static Set<String> packageRoots(CodecScope scope) {
        Set<String> roots = new TreeSet<>(Set.of("io", "java"));
        Stream.concat(Stream.of(scope.owner()), scope.types().keySet().stream())
                .filter(type -> type instanceof TypeRef.Declared)
                .map(type -> ((TypeRef.Declared) type).packageName())
                .filter(name -> !name.isEmpty())
                .forEach(name -> roots.add(name.split("\\.")[0]));
        return roots;
    }

    /** The variable of a component; the same each time it is asked for. */
    String of(Component component) {
        return of(component, lowerFirst(component.name()));
    }

    /** One more variable for a component; the same each time it is asked for by that name. */
    String of(Component component, String name) {
        return variables.computeIfAbsent(component.name() + " " + name, absent -> names.newName(name));
    }

    /** One more variable. */
    String claim(String name) {
        return names.newName(name);
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
