package io.thalweg.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * Bytes being read by {@link Codec}s, the mirror image of {@link BinaryOutput}. Every method throws {@link
 * CodecException} with the place if the bytes are not what the output's method wrote, and every length is compared with
 * the bytes that are left before memory is asked for. Owned by one thread.
 */
public final class BinaryInput {
    private static final byte[] NOTHING = {};
    private static final int MAX_FIRST_CAPACITY = 4_096;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final VarHandle SHORTS = littleEndian(short[].class);
    private static final VarHandle CHARS = littleEndian(char[].class);
    private static final VarHandle INTS = littleEndian(int[].class);
    private static final VarHandle LONGS = littleEndian(long[].class);

    private byte[] bytes = NOTHING;
    private int start;
    private int next;
    private int end;
    private int depth;
    private boolean nulls;

    /** An input without bytes, for {@link #wrap}. */
    public BinaryInput() {}

    /** An input of all these bytes. */
    public BinaryInput(byte[] bytes) {
        wrap(bytes, 0, bytes.length);
    }

    private static VarHandle littleEndian(Class<?> view) {
        return MethodHandles.byteArrayViewVarHandle(view, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Goes on with other bytes. The array is not copied.
     *
     * @throws IndexOutOfBoundsException if the array does not have these bytes
     */
    public BinaryInput wrap(byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, array.length);
        bytes = array;
        start = offset;
        next = offset;
        end = offset + length;
        depth = 0;
        return this;
    }

    /** How many bytes were read. */
    public int position() {
        return next - start;
    }

    /** How many bytes are left. */
    public int remaining() {
        return end - next;
    }

    /** Reads a byte that is 0 or 1. */
    public boolean readBoolean() {
        byte value = readByte();
        if ((value & ~1) != 0) {
            throw invalid("a boolean is 0 or 1 but here is " + value);
        }
        return value == 1;
    }

    /** Reads one byte. */
    public byte readByte() {
        return bytes[take(1, "a byte")];
    }

    /** Reads two bytes. */
    public short readShort() {
        return (short) SHORTS.get(bytes, take(Short.BYTES, "a short"));
    }

    /** Reads two bytes. */
    public char readChar() {
        return (char) CHARS.get(bytes, take(Character.BYTES, "a char"));
    }

    /** Reads four bytes. */
    public int readInt() {
        return (int) INTS.get(bytes, take(Integer.BYTES, "an int"));
    }

    /** Reads eight bytes. */
    public long readLong() {
        return (long) LONGS.get(bytes, take(Long.BYTES, "a long"));
    }

    /** Reads four bytes. */
    public float readFloat() {
        return Float.intBitsToFloat(readInt());
    }

    /** Reads eight bytes. */
    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    /** Reads what {@link BinaryOutput#writeVarLong} wrote. */
    public long readVarLong() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = readByte();
            value |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw invalid("a number has more than ten bytes");
    }

    /** Reads a number that is not negative. */
    public int readVarInt() {
        long value = readVarLong();
        if (value != (value & Integer.MAX_VALUE)) {
            throw invalid("the number " + Long.toUnsignedString(value) + " is larger than an int");
        }
        return (int) value;
    }

    /**
     * Reads an index and compares it with the number of things there are.
     *
     * @param what the things, in the plural
     */
    public int readIndex(int count, String what) {
        int index = readVarInt();
        if (index >= count) {
            throw invalid("number " + index + " of " + count + " " + what);
        }
        return index;
    }

    /** Reads a string. */
    public String readString() {
        long header = readVarLong();
        boolean latin1 = (header & 1) == 0;
        return latin1 ? readLatin1(header >>> 1) : readChars(header >>> 1);
    }

    private String readLatin1(long length) {
        int at = take(length, "a string");
        return new String(bytes, at, (int) length, StandardCharsets.ISO_8859_1);
    }

    /** Not by a decoder of UTF-16, which would replace halves of surrogate pairs. */
    private String readChars(long length) {
        int at = takeArray(length, Character.BYTES, "a string");
        return new String(charsAt(at, (int) length));
    }

    /** Reads an instant. */
    public Instant readInstant() {
        long seconds = readLong();
        int nanos = readNanos();
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException e) {
            throw refused("Instant", e);
        }
    }

    /** Reads a duration. */
    public Duration readDuration() {
        long seconds = readLong();
        return Duration.ofSeconds(seconds, readNanos());
    }

    private int readNanos() {
        int nanos = readInt();
        if (nanos < 0 || nanos >= NANOS_PER_SECOND) {
            throw invalid("a second does not have " + nanos + " nanoseconds");
        }
        return nanos;
    }

    /** Reads a date. */
    public LocalDate readLocalDate() {
        int year = readInt();
        byte month = readByte();
        byte day = readByte();
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw refused("LocalDate", e);
        }
    }

    /** Reads a date and time. */
    public LocalDateTime readLocalDateTime() {
        LocalDate date = readLocalDate();
        long nanoOfDay = readLong();
        try {
            return LocalDateTime.of(date, LocalTime.ofNanoOfDay(nanoOfDay));
        } catch (DateTimeException e) {
            throw refused("LocalDateTime", e);
        }
    }

    /** Reads 16 bytes. */
    public UUID readUuid() {
        long high = readLong();
        return new UUID(high, readLong());
    }

    /** Reads a number of any size. */
    public BigInteger readBigInteger() {
        int length = readVarInt();
        if (length == 0) {
            throw invalid("a BigInteger has at least one byte");
        }
        int at = take(length, "a BigInteger");
        return new BigInteger(bytes, at, length);
    }

    /** Reads a number with its scale. */
    public BigDecimal readBigDecimal() {
        int scale = readInt();
        return new BigDecimal(readBigInteger(), scale);
    }

    /**
     * Reads a constant of an enum.
     *
     * @param constants all of them, in order
     */
    public <E extends Enum<E>> E readEnum(E[] constants) {
        return constants[readIndex(constants.length, "constants")];
    }

    /** Reads an array. */
    public boolean[] readBooleanArray() {
        int length = readVarInt();
        requireLeft(length, "a boolean[]");
        boolean[] values = new boolean[length];
        for (int i = 0; i < length; i++) {
            values[i] = readBoolean();
        }
        return values;
    }

    /** Reads an array. */
    public byte[] readByteArray() {
        int length = readVarInt();
        int at = take(length, "a byte[]");
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    /** Reads an array. */
    public short[] readShortArray() {
        int length = readVarInt();
        int at = takeArray(length, Short.BYTES, "a short[]");
        short[] values = new short[length];
        for (int i = 0; i < length; i++) {
            values[i] = (short) SHORTS.get(bytes, at + i * Short.BYTES);
        }
        return values;
    }

    /** Reads an array. */
    public char[] readCharArray() {
        int length = readVarInt();
        int at = takeArray(length, Character.BYTES, "a char[]");
        return charsAt(at, length);
    }

    private char[] charsAt(int at, int length) {
        char[] values = new char[length];
        for (int i = 0; i < length; i++) {
            values[i] = (char) CHARS.get(bytes, at + i * Character.BYTES);
        }
        return values;
    }

    /** Reads an array. */
    public int[] readIntArray() {
        int length = readVarInt();
        int at = takeArray(length, Integer.BYTES, "an int[]");
        int[] values = new int[length];
        for (int i = 0; i < length; i++) {
            values[i] = (int) INTS.get(bytes, at + i * Integer.BYTES);
        }
        return values;
    }

    /** Reads an array. */
    public long[] readLongArray() {
        int length = readVarInt();
        int at = takeArray(length, Long.BYTES, "a long[]");
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = (long) LONGS.get(bytes, at + i * Long.BYTES);
        }
        return values;
    }

    /** Reads an array. */
    public float[] readFloatArray() {
        int length = readVarInt();
        int at = takeArray(length, Float.BYTES, "a float[]");
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = Float.intBitsToFloat((int) INTS.get(bytes, at + i * Float.BYTES));
        }
        return values;
    }

    /** Reads an array. */
    public double[] readDoubleArray() {
        int length = readVarInt();
        int at = takeArray(length, Double.BYTES, "a double[]");
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = Double.longBitsToDouble((long) LONGS.get(bytes, at + i * Double.BYTES));
        }
        return values;
    }

    /**
     * Reads what {@link BinaryOutput#beginElements} or {@link BinaryOutput#beginEntries} wrote.
     *
     * @return how many elements follow: at most as many as there are bytes
     */
    public int beginElements() {
        long header = readVarLong();
        requireLeft(header >>> 1, "elements");
        nulls = (header & 1) != 0;
        return (int) (header >>> 1);
    }

    /** With how much room to begin a list for that many elements: that there are so many is not certain yet. */
    public static int listCapacity(int count) {
        return Math.min(count, MAX_FIRST_CAPACITY);
    }

    /** With how much room to begin a hash table for that many entries. */
    public static int hashCapacity(int count) {
        return listCapacity(count) * 4 / 3 + 1;
    }

    /** Whether there are nulls among the elements that {@link #beginElements} announced. To be asked directly after it. */
    public boolean hasNulls() {
        return nulls;
    }

    /** Reads what {@link BinaryOutput#writePresence} wrote: whether the value of an element follows. */
    public boolean readPresence(boolean elementsHaveNulls) {
        return !elementsHaveNulls || readBoolean();
    }

    /** Called before a value of a recursive type. */
    public void enter() {
        if (++depth > BinaryOutput.MAX_DEPTH) {
            throw invalid("values nested more than " + BinaryOutput.MAX_DEPTH + " deep");
        }
    }

    /** Called behind a value of a recursive type. */
    public void leave() {
        depth--;
    }

    /**
     * An exception that says that a constructor, factory or setter did not accept what was read.
     *
     * @param type the simple name of the type
     */
    public CodecException refused(String type, RuntimeException cause) {
        return new CodecException(place() + type + " refuses what was read: " + cause, cause);
    }

    private CodecException invalid(String what) {
        return new CodecException(place() + what);
    }

    private String place() {
        return "before byte " + position() + " of " + (end - start) + ": ";
    }

    private int takeArray(long length, int width, String what) {
        requireLeft(length, what);
        return take(length * width, what);
    }

    private int take(long length, String what) {
        int at = next;
        if (length > end - at) {
            throw tooShort(length, what);
        }
        next = at + (int) length;
        return at;
    }

    private void requireLeft(long length, String what) {
        if (length > end - next) {
            throw tooShort(length, what);
        }
    }

    private CodecException tooShort(long length, String what) {
        return invalid(
                what + " of length " + length + " does not fit into the " + remaining() + " bytes that are left");
    }
}
