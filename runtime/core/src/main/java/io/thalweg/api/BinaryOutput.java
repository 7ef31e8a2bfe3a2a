package io.thalweg.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Bytes being written by {@link Codec}s, in an array that grows. Little endian; numbers have their full width, counts
 * and lengths are as short as they can be. Owned by one thread; meant to be used again after {@link #clear}.
 */
public final class BinaryOutput {
    /** How deep recursive types may be nested in a value, in writing and in reading. */
    public static final int MAX_DEPTH = 500;

    private static final int FIRST_CAPACITY = 256;
    private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;
    private static final VarHandle SHORTS = littleEndian(short[].class);
    private static final VarHandle CHARS = littleEndian(char[].class);
    private static final VarHandle INTS = littleEndian(int[].class);
    private static final VarHandle LONGS = littleEndian(long[].class);

    private byte[] bytes;
    private int size;
    private int depth;

    /** An empty output. */
    public BinaryOutput() {
        this(FIRST_CAPACITY);
    }

    /** An empty output that does not grow before it holds that many bytes. */
    public BinaryOutput(int capacity) {
        bytes = new byte[capacity];
    }

    private static VarHandle littleEndian(Class<?> view) {
        return MethodHandles.byteArrayViewVarHandle(view, ByteOrder.LITTLE_ENDIAN);
    }

    /** The array that holds what was written, valid until the next write; of use up to {@link #size}. */
    public byte[] array() {
        return bytes;
    }

    /** How many bytes were written. */
    public int size() {
        return size;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets what was written, but keeps the array. */
    public void clear() {
        size = 0;
        depth = 0;
    }

    /** Writes one byte, 1 for true. */
    public void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    /** Writes the lowest 8 bits. */
    public void writeByte(int value) {
        int at = claim(1); // before the array is looked at, which may be replaced
        bytes[at] = (byte) value;
    }

    /** Writes two bytes. */
    public void writeShort(short value) {
        int at = claim(Short.BYTES);
        SHORTS.set(bytes, at, value);
    }

    /** Writes two bytes. */
    public void writeChar(char value) {
        int at = claim(Character.BYTES);
        CHARS.set(bytes, at, value);
    }

    /** Writes four bytes. */
    public void writeInt(int value) {
        int at = claim(Integer.BYTES);
        INTS.set(bytes, at, value);
    }

    /** Writes eight bytes. */
    public void writeLong(long value) {
        int at = claim(Long.BYTES);
        LONGS.set(bytes, at, value);
    }

    /** Writes the four bytes of the value, whichever of the NaNs it is. */
    public void writeFloat(float value) {
        writeInt(Float.floatToRawIntBits(value));
    }

    /** Writes the eight bytes of the value, whichever of the NaNs it is. */
    public void writeDouble(double value) {
        writeLong(Double.doubleToRawLongBits(value));
    }

    /** Writes a number of seven bits a byte, lowest first: short for small numbers, ten bytes for negative ones. */
    public void writeVarLong(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            writeByte((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /** Writes a count, length or index, which is not negative. */
    public void writeVarInt(int value) {
        writeVarLong(value & 0xFFFF_FFFFL);
    }

    /** Writes any string, also one with halves of surrogate pairs: one byte a char if all are Latin-1, else two. */
    public void writeString(String value) {
        int length = value.length();
        if (isLatin1(value, length)) {
            writeVarLong((long) length << 1);
            writeLatin1(value, length);
        } else {
            writeVarLong((long) length << 1 | 1);
            writeChars(value, length);
        }
    }

    private static boolean isLatin1(String value, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= value.charAt(i);
        }
        return all < 0x100;
    }

    @SuppressWarnings("deprecation") // drops the upper half of each char, which is what is wanted here, and fast
    private void writeLatin1(String value, int length) {
        int at = claim(length);
        value.getBytes(0, length, bytes, at);
    }

    private void writeChars(String value, int length) {
        int at = claim((long) length * Character.BYTES);
        for (int i = 0; i < length; i++) {
            CHARS.set(bytes, at + i * Character.BYTES, value.charAt(i));
        }
    }

    /** Writes an instant with all its nanoseconds. */
    public void writeInstant(Instant value) {
        writeLong(value.getEpochSecond());
        writeInt(value.getNano());
    }

    /** Writes a duration with all its nanoseconds. */
    public void writeDuration(Duration value) {
        writeLong(value.getSeconds());
        writeInt(value.getNano());
    }

    /** Writes a date. */
    public void writeLocalDate(LocalDate value) {
        writeInt(value.getYear());
        writeByte(value.getMonthValue());
        writeByte(value.getDayOfMonth());
    }

    /** Writes a date and time with all its nanoseconds. */
    public void writeLocalDateTime(LocalDateTime value) {
        writeLocalDate(value.toLocalDate());
        writeLong(value.toLocalTime().toNanoOfDay());
    }

    /** Writes 16 bytes. */
    public void writeUuid(UUID value) {
        writeLong(value.getMostSignificantBits());
        writeLong(value.getLeastSignificantBits());
    }

    /** Writes a number of any size. */
    public void writeBigInteger(BigInteger value) {
        writeByteArray(value.toByteArray());
    }

    /** Writes a number with its scale. */
    public void writeBigDecimal(BigDecimal value) {
        writeInt(value.scale());
        writeBigInteger(value.unscaledValue());
    }

    /** Writes the place of a constant among those of its enum. */
    public void writeEnum(Enum<?> value) {
        writeVarInt(value.ordinal());
    }

    /** Writes a length and the elements. */
    public void writeBooleanArray(boolean[] values) {
        writeVarInt(values.length);
        for (boolean value : values) {
            writeBoolean(value);
        }
    }

    /** Writes a length and the elements. */
    public void writeByteArray(byte[] values) {
        writeVarInt(values.length);
        int at = claim(values.length);
        System.arraycopy(values, 0, bytes, at, values.length);
    }

    /** Writes a length and the elements. */
    public void writeShortArray(short[] values) {
        int at = claimArray(values.length, Short.BYTES);
        for (int i = 0; i < values.length; i++) {
            SHORTS.set(bytes, at + i * Short.BYTES, values[i]);
        }
    }

    /** Writes a length and the elements. */
    public void writeCharArray(char[] values) {
        int at = claimArray(values.length, Character.BYTES);
        for (int i = 0; i < values.length; i++) {
            CHARS.set(bytes, at + i * Character.BYTES, values[i]);
        }
    }

    /** Writes a length and the elements. */
    public void writeIntArray(int[] values) {
        int at = claimArray(values.length, Integer.BYTES);
        for (int i = 0; i < values.length; i++) {
            INTS.set(bytes, at + i * Integer.BYTES, values[i]);
        }
    }

    /** Writes a length and the elements. */
    public void writeLongArray(long[] values) {
        int at = claimArray(values.length, Long.BYTES);
        for (int i = 0; i < values.length; i++) {
            LONGS.set(bytes, at + i * Long.BYTES, values[i]);
        }
    }

    /** Writes a length and the elements. */
    public void writeFloatArray(float[] values) {
        int at = claimArray(values.length, Float.BYTES);
        for (int i = 0; i < values.length; i++) {
            INTS.set(bytes, at + i * Float.BYTES, Float.floatToRawIntBits(values[i]));
        }
    }

    /** Writes a length and the elements. */
    public void writeDoubleArray(double[] values) {
        int at = claimArray(values.length, Double.BYTES);
        for (int i = 0; i < values.length; i++) {
            LONGS.set(bytes, at + i * Double.BYTES, Double.doubleToRawLongBits(values[i]));
        }
    }

    /**
     * Writes how many elements follow, and whether any of them is null. Then for each element follows its value or,
     * if there are nulls, {@link #writePresence} and the value.
     *
     * @return whether there are nulls
     */
    public boolean beginElements(Collection<?> elements) {
        boolean nulls = containNull(elements);
        writeVarLong((long) elements.size() << 1 | (nulls ? 1 : 0));
        return nulls;
    }

    /**
     * Writes how many entries follow, and whether any key or value is null. Then for each entry follow key and value
     * like the elements of {@link #beginElements}.
     *
     * @return whether there are nulls
     */
    public boolean beginEntries(Map<?, ?> entries) {
        boolean nulls = containNull(entries.keySet()) || containNull(entries.values());
        writeVarLong((long) entries.size() << 1 | (nulls ? 1 : 0));
        return nulls;
    }

    /** Not {@code contains(null)}, which many collections answer with an exception. */
    private static boolean containNull(Collection<?> elements) {
        for (Object element : elements) {
            if (element == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes whether there is an element, unless it is known that all are.
     *
     * @param nulls what {@link #beginElements} returned
     * @return whether the element is there, and its value has to be written
     */
    public boolean writePresence(Object element, boolean nulls) {
        if (nulls) {
            writeBoolean(element != null);
        }
        return element != null;
    }

    /**
     * Called before a value of a recursive type.
     *
     * @throws CodecException if values are nested deeper than {@link #MAX_DEPTH}, for example for ever
     */
    public void enter() {
        if (++depth > MAX_DEPTH) {
            throw new CodecException("values nested more than " + MAX_DEPTH + " deep; does one contain itself?");
        }
    }

    /** Called behind a value of a recursive type. */
    public void leave() {
        depth--;
    }

    private int claimArray(int length, int width) {
        writeVarInt(length);
        return claim((long) length * width);
    }

    private int claim(long length) {
        int at = size;
        long end = at + length;
        if (end > bytes.length) {
            grow(end);
        }
        size = (int) end;
        return at;
    }

    private void grow(long needed) {
        if (needed > MAX_CAPACITY) {
            throw new CodecException("a value of more than " + MAX_CAPACITY + " bytes cannot be encoded");
        }
        long doubled = Math.max(needed, bytes.length * 2L);
        bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, MAX_CAPACITY));
    }
}
