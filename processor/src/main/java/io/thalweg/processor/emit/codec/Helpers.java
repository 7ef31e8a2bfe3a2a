package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The private static methods of a class being written, each made when it is first needed. */
final class Helpers {
    private final NameAllocator names;
    private final Map<Key, String> known = new LinkedHashMap<>();
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    private record Key(String nameHint, Object subject) {}

    /** @param names of the members of the class */
    Helpers(NameAllocator names) {
        this.names = names;
    }

    /**
     * The name of a method.
     *
     * @param nameHint the name, if it is free
     * @param subject together with the hint what it is for: there is one method for each
     * @param body writes it; may ask for helpers, also for this one
     */
    String method(String nameHint, Object subject, Consumer<MethodSpec.Builder> body) {
        Key key = new Key(nameHint, subject);
        String name = known.get(key);
        return name == null ? add(key, body) : name;
    }

    private String add(Key key, Consumer<MethodSpec.Builder> body) {
        String name = names.newName(key.nameHint());
        known.put(key, name);
        methods.put(name, null); // keeps its place before the helpers it asks for
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        body.accept(method);
        methods.put(name, method.build());
        return name;
    }

    void addTo(TypeSpec.Builder type) {
        methods.values().forEach(type::addMethod);
    }
}
