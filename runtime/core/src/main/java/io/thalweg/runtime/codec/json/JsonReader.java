package io.thalweg.runtime.codec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.thalweg.api.MalformedInputException;
import io.thalweg.runtime.codec.text.InstantText;
import io.thalweg.runtime.codec.text.RecordBuffer;
import io.thalweg.runtime.codec.text.UuidText;
import io.thalweg.runtime.config.Suggestions;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;

/**
 * The JSON at hand, for generated code. The reader stands on a value; each method consumes that value as a whole,
 * unless it says otherwise. Every method fails with a {@link MalformedInputException} that names the place in the line
 * and what was expected: those for primitive types also for {@code null}, which is null to all others.
 *
 * <p>One object for all lines of a reader; used by one thread.
 */
public final class JsonReader {

    private final JsonFactory factory;
    private final byte[] scratch = new byte[InstantText.LONGEST];
    private JsonParser parser;
    private RecordBuffer buffer;
    private int from;
    private int length;

    JsonReader(JsonFactory factory) {
        this.factory = factory;
    }

    void reset(JsonParser newParser, RecordBuffer newBuffer, int lineFrom, int lineLength) {
        parser = newParser;
        buffer = newBuffer;
        from = lineFrom;
        length = lineLength;
    }

    /** Goes to the value of the line. */
    JsonReader atValue() throws IOException {
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
            throw malformed("null is not a record");
        }
        return this;
    }

    /** Checks that the line has nothing behind the value. */
    void atEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw malformed("there is text behind the value");
        }
    }

    MalformedInputException malformed(String reason) {
        return buffer.malformed(from, length, reason);
    }

    /** What to throw if an object lacks a field. */
    public MalformedInputException missing(String field) {
        return malformed("field \"" + field + "\" is missing"
                + place(parser.getParsingContext().pathAsPointer().toString()));
    }

    /** What to throw for text that is not one of an enum's constants; the reader still stands on it. */
    public MalformedInputException notAConstant(String... constants) throws IOException {
        return notOneOf(parser.getText(), constants);
    }

    /** What to throw if {@link #peekField} has found the name of no known type, or none at all. */
    public MalformedInputException notAType(String text, String... types) {
        return notOneOf(text, types);
    }

    private MalformedInputException notOneOf(String text, String... names) {
        String suggestion = text == null ? "" : Suggestions.didYouMean(text, Arrays.asList(names));
        return malformed(text + " is none of " + String.join(", ", names) + here() + suggestion);
    }

    private MalformedInputException expected(String what) throws IOException {
        JsonToken token = parser.currentToken();
        String found = token == null || token.isStructEnd() ? "nothing" : parser.getText();
        String shortened = found.length() > 100 ? found.substring(0, 100) + "..." : found;
        return malformed("expected " + what + here() + ", found " + shortened);
    }

    private String here() {
        return place(parser.getParsingContext().pathAsPointer().toString());
    }

    private static String place(String path) {
        return path.isEmpty() ? "" : " at " + path;
    }

    /** Whether the value is {@code null}. Consumes nothing. */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Consumes the value, whatever it is. */
    public void skip() throws IOException {
        parser.skipChildren();
    }

    /**
     * Enters an object and goes to the value of its first field.
     *
     * @return the field's name, or null if the object is empty and thereby consumed
     */
    public String firstField() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw expected("an object");
        }
        return nextField();
    }

    /**
     * Goes to the value of the next field.
     *
     * @return the field's name, or null if there is none and the object is thereby consumed
     */
    public String nextField() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** Enters an array: {@link #nextElement} goes to its first element. */
    public void beginArray() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw expected("an array");
        }
    }

    /**
     * Goes to the next element of an array.
     *
     * @return false if there is none and the array is thereby consumed
     */
    public boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Goes to the next element of an array that must have one. */
    public void element() throws IOException {
        if (!nextElement()) {
            throw expected("another element");
        }
    }

    /** Leaves an array that must have no further element. */
    public void endArray() throws IOException {
        if (nextElement()) {
            throw expected("the end of the array");
        }
    }

    /**
     * Looks for a field of the object at which the reader stands, which may be anywhere in it. Consumes nothing.
     *
     * @return the field's text, null if there is no such field or it is no text
     */
    public String peekField(String name) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw expected("an object");
        }
        int offset = (int) parser.currentTokenLocation().getByteOffset();
        try (JsonParser ahead = factory.createParser(buffer.bytes(), from + offset, length - offset)) {
            ahead.nextToken();
            for (String field = ahead.nextFieldName(); field != null; field = ahead.nextFieldName()) {
                JsonToken value = ahead.nextToken();
                if (field.equals(name)) {
                    return value == JsonToken.VALUE_STRING ? ahead.getText() : null;
                }
                ahead.skipChildren();
            }
        }
        return null;
    }

    /** Reads {@code true} or {@code false}. */
    public boolean readBoolean() throws IOException {
        switch (parser.currentToken()) {
            case VALUE_TRUE:
                return true;
            case VALUE_FALSE:
                return false;
            default:
                throw expected("true or false");
        }
    }

    /** Reads a whole number from -128 to 127. */
    public byte readByte() throws IOException {
        return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE, "a whole number from -128 to 127");
    }

    /** Reads a whole number from -32768 to 32767. */
    public short readShort() throws IOException {
        return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE, "a whole number from -32768 to 32767");
    }

    /** Reads a whole number that fits 32 bits. */
    public int readInt() throws IOException {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE, "a whole number of 32 bits");
    }

    /** Reads a whole number that fits 64 bits. */
    public long readLong() throws IOException {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number of 64 bits");
    }

    private long integer(long least, long greatest, String what) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw expected(what);
        }
        long value = parser.getLongValue();
        if (value < least || value > greatest) {
            throw expected(what);
        }
        return value;
    }

    /** Reads text of a single {@code char}. */
    public char readChar() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING || parser.getTextLength() != 1) {
            throw expected("a single character");
        }
        return parser.getText().charAt(0);
    }

    /** Reads a number, or one of the texts {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}. */
    public float readFloat() throws IOException {
        return parser.currentToken().isNumeric() ? parser.getFloatValue() : (float) notFinite();
    }

    /** Reads a number, or one of the texts {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}. */
    public double readDouble() throws IOException {
        return parser.currentToken().isNumeric() ? parser.getDoubleValue() : notFinite();
    }

    private double notFinite() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            switch (parser.getText()) {
                case "NaN":
                    return Double.NaN;
                case "Infinity":
                    return Double.POSITIVE_INFINITY;
                case "-Infinity":
                    return Double.NEGATIVE_INFINITY;
                default:
                    break;
            }
        }
        throw expected("a number");
    }

    /** As {@link #readBoolean}, or null. */
    public Boolean readBooleanOrNull() throws IOException {
        return isNull() ? null : readBoolean();
    }

    /** As {@link #readByte}, or null. */
    public Byte readByteOrNull() throws IOException {
        return isNull() ? null : readByte();
    }

    /** As {@link #readShort}, or null. */
    public Short readShortOrNull() throws IOException {
        return isNull() ? null : readShort();
    }

    /** As {@link #readInt}, or null. */
    public Integer readIntOrNull() throws IOException {
        return isNull() ? null : readInt();
    }

    /** As {@link #readLong}, or null. */
    public Long readLongOrNull() throws IOException {
        return isNull() ? null : readLong();
    }

    /** As {@link #readChar}, or null. */
    public Character readCharOrNull() throws IOException {
        return isNull() ? null : readChar();
    }

    /** As {@link #readFloat}, or null. */
    public Float readFloatOrNull() throws IOException {
        return isNull() ? null : readFloat();
    }

    /** As {@link #readDouble}, or null. */
    public Double readDoubleOrNull() throws IOException {
        return isNull() ? null : readDouble();
    }

    /** Reads text or null. */
    public String readString() throws IOException {
        return text("text");
    }

    /** Reads the name of an enum's constant, or null. */
    public String readEnumName() throws IOException {
        return text("the name of a constant");
    }

    private String text(String what) throws IOException {
        if (isNull()) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw expected(what);
        }
        return parser.getText();
    }

    /** Reads an ISO-8601 instant such as {@code "2001-01-01T01:24:00Z"}, or null. */
    public Instant readInstant() throws IOException {
        String what = "an instant such as \"2001-01-01T01:24:00Z\"";
        String text = text(what);
        try {
            return text == null ? null : instant(text);
        } catch (DateTimeException e) {
            throw expected(what);
        }
    }

    private Instant instant(String text) {
        if (text.length() > scratch.length) {
            return Instant.parse(text);
        }
        for (int i = 0; i < text.length(); i++) {
            scratch[i] = (byte) Math.min(text.charAt(i), Byte.MAX_VALUE); // no instant has that character
        }
        Instant usual = InstantText.parse(scratch, 0, text.length());
        return usual != null ? usual : Instant.parse(text);
    }

    /** Reads a date such as {@code "2001-01-31"}, or null. */
    public LocalDate readLocalDate() throws IOException {
        String what = "a date such as \"2001-01-31\"";
        String text = text(what);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw expected(what);
        }
    }

    /** Reads a date with time such as {@code "2001-01-31T23:59:00"}, or null. */
    public LocalDateTime readLocalDateTime() throws IOException {
        String what = "a date with time such as \"2001-01-31T23:59:00\"";
        String text = text(what);
        try {
            return text == null ? null : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw expected(what);
        }
    }

    /** Reads an ISO-8601 duration such as {@code "PT1H30M"}, or null. */
    public Duration readDuration() throws IOException {
        String what = "a duration such as \"PT1H30M\"";
        String text = text(what);
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeException e) {
            throw expected(what);
        }
    }

    /** Reads a UUID of 36 characters, or null. */
    public UUID readUuid() throws IOException {
        String what = "a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"";
        String text = text(what);
        if (text != null && !UuidText.isUuid(text)) {
            throw expected(what);
        }
        return text == null ? null : UUID.fromString(text);
    }

    /** Reads a number of any size, or null. */
    public BigDecimal readBigDecimal() throws IOException {
        if (isNull()) {
            return null;
        }
        if (!parser.currentToken().isNumeric()) {
            throw expected("a number");
        }
        return parser.getDecimalValue();
    }

    /** Reads a whole number of any size, or null. */
    public BigInteger readBigInteger() throws IOException {
        if (isNull()) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw expected("a whole number");
        }
        return parser.getBigIntegerValue();
    }

    /** Reads bytes written as base64, or null. */
    public byte[] readBytes() throws IOException {
        if (isNull()) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw expected("base64 text");
        }
        return parser.getBinaryValue();
    }

    /** Reads the characters of a text, or null. */
    public char[] readChars() throws IOException {
        String text = text("text");
        return text == null ? null : text.toCharArray();
    }

    /** Reads an array of {@code true} and {@code false}, or null. */
    public boolean[] readBooleans() throws IOException {
        return isNull() ? null : JsonArrays.booleans(this);
    }

    /** Reads an array of numbers, or null. */
    public short[] readShorts() throws IOException {
        return isNull() ? null : JsonArrays.shorts(this);
    }

    /** Reads an array of numbers, or null. */
    public int[] readInts() throws IOException {
        return isNull() ? null : JsonArrays.ints(this);
    }

    /** Reads an array of numbers, or null. */
    public long[] readLongs() throws IOException {
        return isNull() ? null : JsonArrays.longs(this);
    }

    /** Reads an array of numbers, or null. */
    public float[] readFloats() throws IOException {
        return isNull() ? null : JsonArrays.floats(this);
    }

    /** Reads an array of numbers, or null. */
    public double[] readDoubles() throws IOException {
        return isNull() ? null : JsonArrays.doubles(this);
    }
}
