package io.thalweg.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.CodecException;
import io.thalweg.api.FailedRecord;
import io.thalweg.api.MalformedRecord;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodecsTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Codecs.BOOLEAN, true),
                Arguments.of(Codecs.BYTE, (byte) -7),
                Arguments.of(Codecs.SHORT, (short) -7),
                Arguments.of(Codecs.CHAR, '\ud800'),
                Arguments.of(Codecs.INT, -7),
                Arguments.of(Codecs.LONG, -7L),
                Arguments.of(Codecs.FLOAT, -7.5f),
                Arguments.of(Codecs.DOUBLE, -7.5),
                Arguments.of(Codecs.STRING, "text\ud800"),
                Arguments.of(Codecs.INSTANT, Instant.ofEpochSecond(5, 6)),
                Arguments.of(Codecs.LOCAL_DATE, LocalDate.of(2001, 2, 3)),
                Arguments.of(Codecs.LOCAL_DATE_TIME, LocalDateTime.of(2001, 2, 3, 4, 5, 6, 7)),
                Arguments.of(Codecs.DURATION, Duration.ofNanos(-1)),
                Arguments.of(Codecs.UUID, new UUID(1, 2)),
                Arguments.of(Codecs.BIG_DECIMAL, new BigDecimal("1.50")),
                Arguments.of(Codecs.BIG_INTEGER, BigInteger.TEN.pow(30)),
                Arguments.of(Codecs.BOOLEAN_ARRAY, new boolean[] {true}),
                Arguments.of(Codecs.BYTE_ARRAY, new byte[] {1}),
                Arguments.of(Codecs.SHORT_ARRAY, new short[] {1}),
                Arguments.of(Codecs.CHAR_ARRAY, new char[] {1}),
                Arguments.of(Codecs.INT_ARRAY, new int[] {1}),
                Arguments.of(Codecs.LONG_ARRAY, new long[] {1}),
                Arguments.of(Codecs.FLOAT_ARRAY, new float[] {1}),
                Arguments.of(Codecs.DOUBLE_ARRAY, new double[] {1}),
                Arguments.of(
                        Codecs.FAILED_RECORD, new FailedRecord("record", "step", "cause", "orders: orders.csv at 1")),
                Arguments.of(Codecs.MALFORMED_RECORD, new MalformedRecord("file", -1, null, "reason")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void roundTripAndCopy(Codec<Object> codec, Object value) {
        BinaryOutput out = new BinaryOutput();
        codec.write(value, out);
        BinaryInput in = new BinaryInput(out.toByteArray());
        assertThat(codec.read(in)).isEqualTo(value);
        assertThat(in.remaining()).isZero();
        assertThat(codec.copy(value)).isEqualTo(value);
        assertThat(codec.copy(value) == value).isEqualTo(!value.getClass().isArray());
    }

    @Test
    void everyCodecIsTested() {
        long constants = Arrays.stream(Codecs.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .count();
        assertThat(values().count()).isEqualTo(constants);
    }

    @Test
    void fingerprintsDiffer() throws ReflectiveOperationException {
        Set<Long> fingerprints = new HashSet<>();
        List<Codec<?>> codecs = new ArrayList<>();
        for (Field field : Codecs.class.getFields()) {
            codecs.add((Codec<?>) field.get(null));
        }
        codecs.forEach(codec -> fingerprints.add(codec.fingerprint()));
        assertThat(fingerprints).hasSameSizeAs(codecs);
    }

    /** These must never change: state that was stored is recognised by them. */
    @Test
    void fingerprintsAreStable() {
        assertThat(Codecs.LONG.fingerprint()).isEqualTo(137_731_636_697_356_778L);
        assertThat(Codecs.MALFORMED_RECORD.fingerprint()).isEqualTo(-4_345_418_271_884_380_223L);
    }

    @Test
    void onlyTheVeryClass() {
        Codecs.requireClass(new ArrayList<>(), ArrayList.class);
        List<String> subclass = new ArrayList<>() {
            private static final long serialVersionUID = 1L;
        };
        assertThatThrownBy(() -> Codecs.requireClass(subclass, ArrayList.class))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("is not exactly a java.util.ArrayList");
    }

    @Test
    void names() {
        assertThat(Codecs.names(TimeUnit.values())).startsWith("NANOSECONDS", "MICROSECONDS");
    }

    @Test
    void copiesOfNothing() {
        assertThat(Copies.of((boolean[]) null)).isNull();
        assertThat(Copies.of((byte[]) null)).isNull();
        assertThat(Copies.of((short[]) null)).isNull();
        assertThat(Copies.of((char[]) null)).isNull();
        assertThat(Copies.of((int[]) null)).isNull();
        assertThat(Copies.of((long[]) null)).isNull();
        assertThat(Copies.of((float[]) null)).isNull();
        assertThat(Copies.of((double[]) null)).isNull();
    }
}
