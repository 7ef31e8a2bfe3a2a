package io.thalweg.runtime.codec;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.CodecException;
import io.thalweg.api.FailedRecord;
import io.thalweg.api.MalformedRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The codecs of types that may travel on streams by themselves and need no generated one. Any thread. */
public final class Codecs {

    /** Codec of {@link Boolean}. */
    public static final Codec<Boolean> BOOLEAN = value("Boolean", BinaryOutput::writeBoolean, BinaryInput::readBoolean);

    /** Codec of {@link Byte}. */
    public static final Codec<Byte> BYTE = value("Byte", (out, value) -> out.writeByte(value), BinaryInput::readByte);

    /** Codec of {@link Short}. */
    public static final Codec<Short> SHORT = value("Short", BinaryOutput::writeShort, BinaryInput::readShort);

    /** Codec of {@link Character}. */
    public static final Codec<Character> CHAR = value("Character", BinaryOutput::writeChar, BinaryInput::readChar);

    /** Codec of {@link Integer}. */
    public static final Codec<Integer> INT = value("Integer", BinaryOutput::writeInt, BinaryInput::readInt);

    /** Codec of {@link Long}. */
    public static final Codec<Long> LONG = value("Long", BinaryOutput::writeLong, BinaryInput::readLong);

    /** Codec of {@link Float}. */
    public static final Codec<Float> FLOAT = value("Float", BinaryOutput::writeFloat, BinaryInput::readFloat);

    /** Codec of {@link Double}. */
    public static final Codec<Double> DOUBLE = value("Double", BinaryOutput::writeDouble, BinaryInput::readDouble);

    /** Codec of {@link String}. */
    public static final Codec<String> STRING = value("String", BinaryOutput::writeString, BinaryInput::readString);

    /** Codec of {@link Instant}. */
    public static final Codec<Instant> INSTANT = value("Instant", BinaryOutput::writeInstant, BinaryInput::readInstant);

    /** Codec of {@link LocalDate}. */
    public static final Codec<LocalDate> LOCAL_DATE =
            value("LocalDate", BinaryOutput::writeLocalDate, BinaryInput::readLocalDate);

    /** Codec of {@link LocalDateTime}. */
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME =
            value("LocalDateTime", BinaryOutput::writeLocalDateTime, BinaryInput::readLocalDateTime);

    /** Codec of {@link Duration}. */
    public static final Codec<Duration> DURATION =
            value("Duration", BinaryOutput::writeDuration, BinaryInput::readDuration);

    /** Codec of {@link UUID}. */
    public static final Codec<UUID> UUID = value("UUID", BinaryOutput::writeUuid, BinaryInput::readUuid);

    /** Codec of {@link BigDecimal}. */
    public static final Codec<BigDecimal> BIG_DECIMAL =
            value("BigDecimal", BinaryOutput::writeBigDecimal, BinaryInput::readBigDecimal);

    /** Codec of {@link BigInteger}. */
    public static final Codec<BigInteger> BIG_INTEGER =
            value("BigInteger", BinaryOutput::writeBigInteger, BinaryInput::readBigInteger);

    /** Codec of {@code boolean[]}. */
    public static final Codec<boolean[]> BOOLEAN_ARRAY =
            array("boolean[]", BinaryOutput::writeBooleanArray, BinaryInput::readBooleanArray, boolean[]::clone);

    /** Codec of {@code byte[]}. */
    public static final Codec<byte[]> BYTE_ARRAY =
            array("byte[]", BinaryOutput::writeByteArray, BinaryInput::readByteArray, byte[]::clone);

    /** Codec of {@code short[]}. */
    public static final Codec<short[]> SHORT_ARRAY =
            array("short[]", BinaryOutput::writeShortArray, BinaryInput::readShortArray, short[]::clone);

    /** Codec of {@code char[]}. */
    public static final Codec<char[]> CHAR_ARRAY =
            array("char[]", BinaryOutput::writeCharArray, BinaryInput::readCharArray, char[]::clone);

    /** Codec of {@code int[]}. */
    public static final Codec<int[]> INT_ARRAY =
            array("int[]", BinaryOutput::writeIntArray, BinaryInput::readIntArray, int[]::clone);

    /** Codec of {@code long[]}. */
    public static final Codec<long[]> LONG_ARRAY =
            array("long[]", BinaryOutput::writeLongArray, BinaryInput::readLongArray, long[]::clone);

    /** Codec of {@code float[]}. */
    public static final Codec<float[]> FLOAT_ARRAY =
            array("float[]", BinaryOutput::writeFloatArray, BinaryInput::readFloatArray, float[]::clone);

    /** Codec of {@code double[]}. */
    public static final Codec<double[]> DOUBLE_ARRAY =
            array("double[]", BinaryOutput::writeDoubleArray, BinaryInput::readDoubleArray, double[]::clone);

    /** Codec of {@link FailedRecord}. */
    public static final Codec<FailedRecord> FAILED_RECORD = new FailedRecordCodec();

    /** Codec of {@link MalformedRecord}. */
    public static final Codec<MalformedRecord> MALFORMED_RECORD = new MalformedRecordCodec();

    private Codecs() {}

    /**
     * Checks that a value is of that very class. A codec would cut a value of a subclass down to the class it knows.
     *
     * @throws CodecException if it is of another class
     */
    public static void requireClass(Object value, Class<?> expected) {
        if (value.getClass() != expected) {
            throw new CodecException("a " + value.getClass().getName() + " is not exactly a " + expected.getName()
                    + ", as which it would be encoded; make the common type sealed and name both");
        }
    }

    /** The exception for a value that is none of the variants of a sealed type its codec was compiled with. */
    public static CodecException notAVariant(Object value, Class<?> sealed) {
        return new CodecException("a " + value.getClass().getName() + " is none of the variants of " + sealed.getName()
                + " that were known when its codec was compiled");
    }

    /** The names of an enum's constants. */
    public static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    private static <T> Codec<T> value(
            String schema, BiConsumer<BinaryOutput, T> writer, Function<BinaryInput, T> reader) {
        return new MethodCodec<>(schema, writer, reader, UnaryOperator.identity());
    }

    private static <T> Codec<T> array(
            String schema,
            BiConsumer<BinaryOutput, T> writer,
            Function<BinaryInput, T> reader,
            UnaryOperator<T> copier) {
        return new MethodCodec<>(schema, writer, reader, copier);
    }

    /** A codec made of methods of the output and input. */
    private record MethodCodec<T>(
            String schema, BiConsumer<BinaryOutput, T> writer, Function<BinaryInput, T> reader, UnaryOperator<T> copier)
            implements Codec<T> {
        @Override
        public void write(T value, BinaryOutput out) {
            writer.accept(out, value);
        }

        @Override
        public T read(BinaryInput in) {
            return reader.apply(in);
        }

        @Override
        public T copy(T value) {
            return copier.apply(value);
        }
    }
}
