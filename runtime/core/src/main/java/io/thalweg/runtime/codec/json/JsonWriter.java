package io.thalweg.runtime.codec.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * The line being written, for generated code. Null is written as {@code null}.
 *
 * <p>One object for all lines of a writer; used by one thread.
 */
public final class JsonWriter {

    private final JsonGenerator generator;

    JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    void endLine() throws IOException {
        if (!generator.getOutputContext().inRoot()) {
            throw new IllegalStateException("the format has left an object or array open");
        }
        generator.writeRaw('\n');
        generator.flush();
    }

    /** Begins an object: fields follow. */
    public void beginObject() throws IOException {
        generator.writeStartObject();
    }

    /**
     * Begins a field of an object: its value follows.
     *
     * @throws IOException if the name, which may be the key of a map, is null or has half of a surrogate pair; text of
     *     other values may have that
     */
    public void field(String name) throws IOException {
        if (name == null) {
            throw new IOException("null cannot be the key of a map in JSON");
        }
        if (hasHalfOfPair(name)) {
            throw new IOException("the key of a map has half of a surrogate pair, which no parser would read");
        }
        generator.writeFieldName(name);
    }

    private static boolean hasHalfOfPair(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                if (Character.charCount(name.codePointAt(i)) == 1) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Ends an object. */
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    /** Begins an array: elements follow. */
    public void beginArray() throws IOException {
        generator.writeStartArray();
    }

    /** Ends an array. */
    public void endArray() throws IOException {
        generator.writeEndArray();
    }

    /** Writes {@code null}. */
    public void writeNull() throws IOException {
        generator.writeNull();
    }

    /** Writes {@code true} or {@code false}. */
    public void writeBoolean(boolean value) throws IOException {
        generator.writeBoolean(value);
    }

    /** Writes a number. */
    public void writeByte(byte value) throws IOException {
        generator.writeNumber(value);
    }

    /** Writes a number. */
    public void writeShort(short value) throws IOException {
        generator.writeNumber(value);
    }

    /** Writes a number. */
    public void writeInt(int value) throws IOException {
        generator.writeNumber(value);
    }

    /** Writes a number. */
    public void writeLong(long value) throws IOException {
        generator.writeNumber(value);
    }

    /** Writes a single character as text. */
    public void writeChar(char value) throws IOException {
        generator.writeString(String.valueOf(value));
    }

    /** Writes a number; one that is not finite as text. */
    public void writeFloat(float value) throws IOException {
        generator.writeNumber(value);
    }

    /** Writes a number; one that is not finite as text. */
    public void writeDouble(double value) throws IOException {
        generator.writeNumber(value);
    }

    /** As {@link #writeBoolean}, or null. */
    public void writeBooleanOrNull(Boolean value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeBoolean(value);
        }
    }

    /** As {@link #writeByte}, or null. */
    public void writeByteOrNull(Byte value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeByte(value);
        }
    }

    /** As {@link #writeShort}, or null. */
    public void writeShortOrNull(Short value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeShort(value);
        }
    }

    /** As {@link #writeInt}, or null. */
    public void writeIntOrNull(Integer value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeInt(value);
        }
    }

    /** As {@link #writeLong}, or null. */
    public void writeLongOrNull(Long value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeLong(value);
        }
    }

    /** As {@link #writeChar}, or null. */
    public void writeCharOrNull(Character value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeChar(value);
        }
    }

    /** As {@link #writeFloat}, or null. */
    public void writeFloatOrNull(Float value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeFloat(value);
        }
    }

    /** As {@link #writeDouble}, or null. */
    public void writeDoubleOrNull(Double value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeDouble(value);
        }
    }

    /** Writes text or null. */
    public void writeString(String value) throws IOException {
        generator.writeString(value);
    }

    /** Writes the name of an enum's constant, or null. */
    public void writeEnum(Enum<?> value) throws IOException {
        generator.writeString(value == null ? null : value.name());
    }

    /** Writes an instant as ISO-8601, or null. */
    public void writeInstant(Instant value) throws IOException {
        generator.writeString(value == null ? null : value.toString());
    }

    /** Writes a date as ISO-8601, or null. */
    public void writeLocalDate(LocalDate value) throws IOException {
        generator.writeString(value == null ? null : value.toString());
    }

    /** Writes a date with time as ISO-8601, or null. */
    public void writeLocalDateTime(LocalDateTime value) throws IOException {
        generator.writeString(value == null ? null : value.toString());
    }

    /** Writes a duration as ISO-8601, or null. */
    public void writeDuration(Duration value) throws IOException {
        generator.writeString(value == null ? null : value.toString());
    }

    /** Writes a UUID, or null. */
    public void writeUuid(UUID value) throws IOException {
        generator.writeString(value == null ? null : value.toString());
    }

    /** Writes a number or null. */
    public void writeBigDecimal(BigDecimal value) throws IOException {
        generator.writeNumber(value);
    }

    /** Writes a number or null. */
    public void writeBigInteger(BigInteger value) throws IOException {
        generator.writeNumber(value);
    }

    /** Writes bytes as base64, or null. */
    public void writeBytes(byte[] value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeBinary(value);
        }
    }

    /** Writes characters as text, or null. */
    public void writeChars(char[] value) throws IOException {
        generator.writeString(value == null ? null : String.valueOf(value));
    }

    /** Writes an array of booleans, or null. */
    public void writeBooleans(boolean[] values) throws IOException {
        if (values == null) {
            generator.writeNull();
            return;
        }
        generator.writeStartArray();
        for (boolean value : values) {
            writeBoolean(value);
        }
        generator.writeEndArray();
    }

    /** Writes an array of numbers, or null. */
    public void writeShorts(short[] values) throws IOException {
        if (values == null) {
            generator.writeNull();
            return;
        }
        generator.writeStartArray();
        for (short value : values) {
            writeShort(value);
        }
        generator.writeEndArray();
    }

    /** Writes an array of numbers, or null. */
    public void writeInts(int[] values) throws IOException {
        if (values == null) {
            generator.writeNull();
            return;
        }
        generator.writeStartArray();
        for (int value : values) {
            writeInt(value);
        }
        generator.writeEndArray();
    }

    /** Writes an array of numbers, or null. */
    public void writeLongs(long[] values) throws IOException {
        if (values == null) {
            generator.writeNull();
            return;
        }
        generator.writeStartArray();
        for (long value : values) {
            writeLong(value);
        }
        generator.writeEndArray();
    }

    /** Writes an array of numbers, or null. */
    public void writeFloats(float[] values) throws IOException {
        if (values == null) {
            generator.writeNull();
            return;
        }
        generator.writeStartArray();
        for (float value : values) {
            writeFloat(value);
        }
        generator.writeEndArray();
    }

    /** Writes an array of numbers, or null. */
    public void writeDoubles(double[] values) throws IOException {
        if (values == null) {
            generator.writeNull();
            return;
        }
        generator.writeStartArray();
        for (double value : values) {
            writeDouble(value);
        }
        generator.writeEndArray();
    }
}
