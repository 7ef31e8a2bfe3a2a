package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType.PrimitiveArray;
import io.thalweg.processor.model.ValueType.Scalar;
import io.thalweg.processor.model.ValueType.ScalarKind;
import java.util.List;
import java.util.Random;

/** The types without parts, by chance. */
final class RandomScalars {
    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "short", "int", "long", "char", "float", "double");
    private static final List<TypeRef> REFERENCES = List.of(
            TypeRef.of("java.lang", "Boolean"),
            TypeRef.of("java.lang", "Byte"),
            TypeRef.of("java.lang", "Short"),
            TypeRef.of("java.lang", "Integer"),
            TypeRef.of("java.lang", "Long"),
            TypeRef.of("java.lang", "Character"),
            TypeRef.of("java.lang", "Float"),
            TypeRef.of("java.lang", "Double"),
            TypeRef.of("java.lang", "String"),
            TypeRef.of("java.time", "Instant"),
            TypeRef.of("java.time", "LocalDate"),
            TypeRef.of("java.time", "LocalDateTime"),
            TypeRef.of("java.time", "Duration"),
            TypeRef.of("java.util", "UUID"),
            TypeRef.of("java.math", "BigDecimal"),
            TypeRef.of("java.math", "BigInteger"));

    private RandomScalars() {}

    static Scalar primitive(Random random) {
        int kind = random.nextInt(PRIMITIVES.size());
        return new Scalar(ScalarKind.values()[kind], TypeRef.primitive(PRIMITIVES.get(kind)));
    }

    /** A box or another class. */
    static Scalar reference(Random random) {
        return reference(random.nextInt(REFERENCES.size()));
    }

    static Scalar text() {
        return reference(ScalarKind.STRING.ordinal());
    }

    private static Scalar reference(int kind) {
        return new Scalar(ScalarKind.values()[kind], REFERENCES.get(kind));
    }

    static PrimitiveArray array(Random random) {
        return array(random.nextInt(PRIMITIVES.size()));
    }

    static PrimitiveArray bytes() {
        return array(ScalarKind.BYTE.ordinal());
    }

    private static PrimitiveArray array(int kind) {
        TypeRef component = TypeRef.primitive(PRIMITIVES.get(kind));
        return new PrimitiveArray(new TypeRef.Array(component), ScalarKind.values()[kind]);
    }
}
