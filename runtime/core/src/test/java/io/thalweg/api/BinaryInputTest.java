package io.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link BinaryInput} reads what {@link BinaryOutput} writes, and refuses everything else. */
class BinaryInputTest {

    private static BinaryInput written(Consumer<BinaryOutput> writer) {
        BinaryOutput out = new BinaryOutput(0);
        writer.accept(out);
        return new BinaryInput(out.toByteArray());
    }

    private static BinaryInput bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new BinaryInput(bytes);
    }

    private static <T> void roundTrip(
            BiConsumer<BinaryOutput, T> writer, Function<BinaryInput, T> reader, List<T> values) {
        for (T value : values) {
            BinaryInput in = written(out -> writer.accept(out, value));
            assertThat(reader.apply(in)).isEqualTo(value);
            assertThat(in.remaining()).isZero();
        }
    }

    @Test
    void values() {
        roundTrip(BinaryOutput::writeBoolean, BinaryInput::readBoolean, List.of(true, false));
        roundTrip(
                BinaryOutput::writeVarLong,
                BinaryInput::readVarLong,
                List.of(0L, 127L, 128L, -1L, Long.MAX_VALUE, Long.MIN_VALUE));
        roundTrip(
                BinaryOutput::writeVarInt, BinaryInput::readVarInt, List.of(0, 1, 127, 128, 16_384, Integer.MAX_VALUE));
        roundTrip(
                BinaryOutput::writeInstant,
                BinaryInput::readInstant,
                List.of(Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 1)));
        roundTrip(
                BinaryOutput::writeDuration,
                BinaryInput::readDuration,
                List.of(
                        Duration.ZERO,
                        Duration.ofNanos(-1),
                        Duration.ofSeconds(Long.MIN_VALUE),
                        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)));
        roundTrip(
                BinaryOutput::writeLocalDate,
                BinaryInput::readLocalDate,
                List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH));
        roundTrip(
                BinaryOutput::writeLocalDateTime,
                BinaryInput::readLocalDateTime,
                List.of(LocalDateTime.MIN, LocalDateTime.MAX));
        roundTrip(BinaryOutput::writeUuid, BinaryInput::readUuid, List.of(new UUID(1, -1), new UUID(-1, 0)));
        roundTrip(
                BinaryOutput::writeBigDecimal,
                BinaryInput::readBigDecimal,
                List.of(
                        BigDecimal.ZERO,
                        new BigDecimal("1.00"),
                        new BigDecimal(BigInteger.TEN.pow(400), Integer.MIN_VALUE)));
    }

    @Test
    void primitivesKeepTheirBits() {
        BinaryInput in = written(out -> {
            out.writeByte(200);
            out.writeShort(Short.MIN_VALUE);
            out.writeChar('\ud800');
            out.writeInt(0x01020304);
            out.writeLong(Long.MIN_VALUE);
            out.writeFloat(Float.intBitsToFloat(0x7FC0_1234));
            out.writeDouble(Double.longBitsToDouble(0xFFF8_0000_0000_4321L));
        });
        assertThat(in.readByte()).isEqualTo((byte) 200);
        assertThat(in.readShort()).isEqualTo(Short.MIN_VALUE);
        assertThat(in.readChar()).isEqualTo('\ud800');
        assertThat(in.readInt()).isEqualTo(0x01020304);
        assertThat(in.readLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(Float.floatToRawIntBits(in.readFloat())).isEqualTo(0x7FC0_1234);
        assertThat(Double.doubleToRawLongBits(in.readDouble())).isEqualTo(0xFFF8_0000_0000_4321L);
    }

    @Test
    void formIsTheSameOnEveryMachine() {
        BinaryOutput out = new BinaryOutput();
        out.writeInt(0x01020304);
        out.writeString("\u00e9");
        out.writeString("\u0100");
        out.writeVarInt(300);
        assertThat(out.toByteArray()).containsExactly(4, 3, 2, 1, 2, 0xE9, 3, 0, 1, 0xAC, 2);
    }

    @Test
    void strings() {
        roundTrip(
                BinaryOutput::writeString,
                BinaryInput::readString,
                List.of(
                        "",
                        "a",
                        "\0",
                        "\u00ff",
                        "\u0100",
                        "\ud83d\ude00",
                        "\ud800",
                        "\udc00\ud800",
                        "x".repeat(100_000),
                        "\uffff".repeat(50_000)));
    }

    @Test
    void arrays() {
        roundTrip(BinaryOutput::writeBooleanArray, BinaryInput::readBooleanArray, List.of(new boolean[] {true, false}));
        roundTrip(BinaryOutput::writeByteArray, BinaryInput::readByteArray, List.of(new byte[0], new byte[] {1, -1}));
        roundTrip(BinaryOutput::writeShortArray, BinaryInput::readShortArray, List.of(new short[] {1, -1}));
        roundTrip(BinaryOutput::writeCharArray, BinaryInput::readCharArray, List.of(new char[] {'a', '\udc00'}));
        roundTrip(BinaryOutput::writeIntArray, BinaryInput::readIntArray, List.of(new int[] {1, -1}));
        roundTrip(BinaryOutput::writeLongArray, BinaryInput::readLongArray, List.of(new long[] {1, -1}));
        roundTrip(BinaryOutput::writeFloatArray, BinaryInput::readFloatArray, List.of(new float[] {1, -0f}));
        roundTrip(BinaryOutput::writeDoubleArray, BinaryInput::readDoubleArray, List.of(new double[] {1, -0d, 1e300}));
    }

    @Test
    void elementsAndEntries() {
        assertElements(written(out -> out.beginElements(List.of("a", "b"))), 2, false);
        assertElements(written(out -> out.beginElements(new ArrayList<>(Arrays.asList("a", null)))), 2, true);
        Map<String, String> nullKey = new HashMap<>();
        nullKey.put(null, "a");
        assertElements(written(out -> out.beginEntries(nullKey)), 1, true);
        assertElements(written(out -> out.beginEntries(Map.of())), 0, false);
    }

    private static void assertElements(BinaryInput in, int count, boolean nulls) {
        byte[] followed = new byte[10];
        followed[0] = in.readByte();
        BinaryInput again = new BinaryInput(followed);
        assertThat(again.beginElements()).isEqualTo(count);
        assertThat(again.hasNulls()).isEqualTo(nulls);
    }

    static Stream<Consumer<BinaryInput>> lengthReaders() {
        return Stream.of(
                BinaryInput::readString,
                BinaryInput::readBigInteger,
                BinaryInput::readBooleanArray,
                BinaryInput::readByteArray,
                BinaryInput::readShortArray,
                BinaryInput::readCharArray,
                BinaryInput::readIntArray,
                BinaryInput::readLongArray,
                BinaryInput::readFloatArray,
                BinaryInput::readDoubleArray,
                BinaryInput::beginElements);
    }

    @ParameterizedTest
    @MethodSource("lengthReaders")
    void lengthsAreComparedWithWhatIsLeft(Consumer<BinaryInput> reader) {
        assertRefused(reader, bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x07), "before byte 5 of 5");
        assertRefused(reader, bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x0F), "before byte 5 of 5");
        assertRefused(
                reader, bytes(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01), "before byte 10 of 10");
        assertRefused(reader, bytes(0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F), "before byte 9 of 9");
        assertRefused(reader, bytes(10, 1, 2), "before byte 1 of 3");
        assertRefused(reader, bytes(), "before byte 0 of 0");
    }

    private static void assertRefused(Consumer<BinaryInput> reader, BinaryInput in, String place) {
        assertThatThrownBy(() -> reader.accept(in))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith(place);
    }

    static Stream<Consumer<BinaryInput>> fixedReaders() {
        return Stream.of(
                BinaryInput::readShort,
                BinaryInput::readChar,
                BinaryInput::readInt,
                BinaryInput::readLong,
                BinaryInput::readFloat,
                BinaryInput::readDouble,
                BinaryInput::readInstant,
                BinaryInput::readDuration,
                BinaryInput::readLocalDate,
                BinaryInput::readLocalDateTime,
                BinaryInput::readUuid,
                BinaryInput::readBigDecimal);
    }

    @ParameterizedTest
    @MethodSource("fixedReaders")
    void nothingIsReadBehindTheEnd(Consumer<BinaryInput> reader) {
        byte[] array = new byte[40];
        assertRefused(reader, new BinaryInput().wrap(array, 10, 1), "before byte 0 of 1");
    }

    @Test
    void impossibleValues() {
        assertRefused(BinaryInput::readBoolean, bytes(2), "before byte 1 of 1: a boolean is 0 or 1");
        assertRefused(BinaryInput::readVarLong, bytes(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0), "before byte 10");
        assertRefused(BinaryInput::readBigInteger, bytes(0), "before byte 1 of 1: a BigInteger has at least one byte");
        assertRefused(BinaryInput::readLocalDate, bytes(0, 0, 0, 0, 2, 30), "before byte 6 of 6: LocalDate refuses");
        assertRefused(
                BinaryInput::readInstant,
                written(out -> {
                    out.writeLong(Long.MAX_VALUE);
                    out.writeInt(0);
                }),
                "before byte 12 of 12: Instant refuses");
        assertRefused(
                BinaryInput::readDuration,
                written(out -> {
                    out.writeLong(0);
                    out.writeInt(1_000_000_000);
                }),
                "before byte 12 of 12: a second does not have 1000000000 nanoseconds");
        assertRefused(
                BinaryInput::readLocalDateTime,
                written(out -> {
                    out.writeLocalDate(LocalDate.EPOCH);
                    out.writeLong(-1);
                }),
                "before byte 14 of 14: LocalDateTime refuses");
    }

    private enum Side {
        BUY,
        SELL
    }

    @Test
    void enums() {
        assertThat(bytes(1).readEnum(Side.values())).isSameAs(Side.SELL);
        assertRefused(in -> in.readEnum(Side.values()), bytes(2), "before byte 1 of 1: number 2 of 2 constants");
    }

    @Test
    void nestingHasAnEnd() {
        BinaryInput in = bytes(0);
        BinaryOutput out = new BinaryOutput();
        for (int i = 0; i < BinaryOutput.MAX_DEPTH; i++) {
            in.enter();
            out.enter();
        }
        in.leave();
        in.enter();
        out.leave();
        out.enter();
        assertThatThrownBy(in::enter).isInstanceOf(CodecException.class).hasMessageContaining("500 deep");
        assertThatThrownBy(out::enter).isInstanceOf(CodecException.class).hasMessageContaining("500 deep");
        in.wrap(new byte[1], 0, 1).enter();
        out.clear();
        out.enter();
    }

    @Test
    void wrapChecksItsBounds() {
        BinaryInput in = new BinaryInput();
        assertThat(in.remaining()).isZero();
        assertThatThrownBy(() -> in.wrap(new byte[3], 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(in.wrap(new byte[] {7, 8, 9}, 1, 1).readByte()).isEqualTo((byte) 8);
        assertThat(in.position()).isEqualTo(1);
    }

    @Test
    void outputIsUsedAgain() {
        BinaryOutput out = new BinaryOutput(1);
        out.writeString("first");
        byte[] array = out.array();
        out.clear();
        out.writeByte(5);
        assertThat(out.size()).isEqualTo(1);
        assertThat(out.array()).isSameAs(array);
        assertThat(out.toByteArray()).containsExactly(5);
    }
}
