package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.model.TypeRef;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codecs that the runtime has itself: of component types and of malformed records. */
final class ReadyCodecs {
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("java.lang.Byte", "BYTE"),
            Map.entry("java.lang.Short", "SHORT"),
            Map.entry("java.lang.Character", "CHAR"),
            Map.entry("java.lang.Integer", "INT"),
            Map.entry("java.lang.Long", "LONG"),
            Map.entry("java.lang.Float", "FLOAT"),
            Map.entry("java.lang.Double", "DOUBLE"),
            Map.entry("java.lang.String", "STRING"),
            Map.entry("java.time.Instant", "INSTANT"),
            Map.entry("java.time.LocalDate", "LOCAL_DATE"),
            Map.entry("java.time.LocalDateTime", "LOCAL_DATE_TIME"),
            Map.entry("java.time.Duration", "DURATION"),
            Map.entry("java.util.UUID", "UUID"),
            Map.entry("java.math.BigDecimal", "BIG_DECIMAL"),
            Map.entry("java.math.BigInteger", "BIG_INTEGER"),
            Map.entry("io.thalweg.api.FailedRecord", "FAILED_RECORD"),
            Map.entry("io.thalweg.api.MalformedRecord", "MALFORMED_RECORD"));

    private ReadyCodecs() {}

    /** The constant that holds the codec of a type. */
    static Optional<CodeBlock> of(TypeRef type) {
        return constant(type).map(name -> CodeBlock.of("$T.$N", RuntimeTypes.CODECS, name));
    }

    private static Optional<String> constant(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            return Optional.ofNullable(CONSTANTS.get(declared.qualifiedName()));
        }
        if (type instanceof TypeRef.Array array && array.component().isPrimitive()) {
            return Optional.of(array.component().toString().toUpperCase(Locale.ROOT) + "_ARRAY");
        }
        return type.isPrimitive() ? Optional.of(type.toString().toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
