package io.thalweg.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeNamesTest {
    private static final TypeRef.Declared INNER = new TypeRef.Declared("p.q", List.of("A", "B"), List.of());

    @Test
    void nestedClasses() {
        assertThat(TypeNames.of(INNER)).hasToString("p.q.A.B");
        assertThat(TypeNames.className(INNER).reflectionName()).isEqualTo("p.q.A$B");
    }

    @Test
    void unnamedPackage() {
        assertThat(TypeNames.of(TypeRef.of("", "A"))).hasToString("A");
    }

    @Test
    void typeArguments() {
        TypeRef.Declared map = TypeRef.of("java.util", "Map", INNER, new TypeRef.Array(TypeRef.primitive("long")));
        assertThat(TypeNames.of(map)).hasToString("java.util.Map<p.q.A.B, long[]>");
        assertThat(TypeNames.className(map)).hasToString("java.util.Map");
    }

    @Test
    void primitives() {
        for (String keyword : List.of("void", "boolean", "byte", "short", "int", "long", "char", "float", "double")) {
            assertThat(TypeNames.of(TypeRef.primitive(keyword))).hasToString(keyword);
        }
        assertThat(TypeNames.boxed(TypeRef.primitive("int"))).hasToString("java.lang.Integer");
        assertThat(TypeNames.boxed(INNER)).hasToString("p.q.A.B");
    }
}
