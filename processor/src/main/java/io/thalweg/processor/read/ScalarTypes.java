package io.thalweg.processor.read;

import io.thalweg.processor.model.ValueType.ScalarKind;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The types that are encoded as one unit. */
final class ScalarTypes {

    private static final Map<String, ScalarKind> CLASSES = Map.ofEntries(
            Map.entry("java.lang.Boolean", ScalarKind.BOOLEAN),
            Map.entry("java.lang.Byte", ScalarKind.BYTE),
            Map.entry("java.lang.Short", ScalarKind.SHORT),
            Map.entry("java.lang.Integer", ScalarKind.INT),
            Map.entry("java.lang.Long", ScalarKind.LONG),
            Map.entry("java.lang.Character", ScalarKind.CHAR),
            Map.entry("java.lang.Float", ScalarKind.FLOAT),
            Map.entry("java.lang.Double", ScalarKind.DOUBLE),
            Map.entry("java.lang.String", ScalarKind.STRING),
            Map.entry("java.time.Instant", ScalarKind.INSTANT),
            Map.entry("java.time.LocalDate", ScalarKind.LOCAL_DATE),
            Map.entry("java.time.LocalDateTime", ScalarKind.LOCAL_DATE_TIME),
            Map.entry("java.time.Duration", ScalarKind.DURATION),
            Map.entry("java.util.UUID", ScalarKind.UUID),
            Map.entry("java.math.BigDecimal", ScalarKind.BIG_DECIMAL),
            Map.entry("java.math.BigInteger", ScalarKind.BIG_INTEGER));

    /** What to use instead of well-known classes that are not among them. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.util.Date", "java.time.Instant"),
            Map.entry("java.util.Calendar", "java.time.Instant"),
            Map.entry("java.sql.Timestamp", "java.time.Instant"),
            Map.entry("java.sql.Date", "java.time.LocalDate"),
            Map.entry("java.time.ZonedDateTime", "java.time.Instant, with the zone as a String beside it"),
            Map.entry("java.time.OffsetDateTime", "java.time.Instant"),
            Map.entry("java.time.LocalTime", "an int of seconds or a java.time.Duration"),
            Map.entry("java.lang.Number", "long, double or java.math.BigDecimal"),
            Map.entry("java.lang.CharSequence", "String"),
            Map.entry("java.lang.StringBuilder", "String"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
            Map.entry("java.util.OptionalInt", "java.util.Optional<Integer>"),
            Map.entry("java.util.OptionalLong", "java.util.Optional<Long>"),
            Map.entry("java.util.OptionalDouble", "java.util.Optional<Double>"),
            Map.entry("java.util.BitSet", "long[]"),
            Map.entry("java.net.URI", "String"),
            Map.entry("java.net.URL", "String"),
            Map.entry("java.nio.ByteBuffer", "byte[]"));

    private ScalarTypes() {}

    static Optional<ScalarKind> of(String qualifiedName) {
        return Optional.ofNullable(CLASSES.get(qualifiedName));
    }

    /** @param kind of a primitive type */
    static ScalarKind of(TypeKind kind) {
        return ScalarKind.valueOf(kind.name());
    }

    /** A sentence that recommends another type, with a blank in front, or nothing. */
    static String instead(String qualifiedName) {
        String better = INSTEAD.get(qualifiedName);
        return better == null ? "" : " Use " + better + " instead.";
    }
}
