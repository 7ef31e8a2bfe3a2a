package io.thalweg.runtime.codec.csv;

import io.thalweg.api.MalformedInputException;
import io.thalweg.runtime.codec.text.InstantText;
import io.thalweg.runtime.codec.text.NumberText;
import io.thalweg.runtime.codec.text.RecordBuffer;
import io.thalweg.runtime.codec.text.StringCache;
import io.thalweg.runtime.codec.text.UuidText;
import io.thalweg.runtime.config.Suggestions;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The row at hand, for generated code. Fields are asked for by the index of their column in the format, in any order.
 * Every method fails with a {@link MalformedInputException} that names the column, its text and what was expected:
 * those for primitive types also if the field is empty, for which all others return null.
 *
 * <p>One object for all rows of a reader; used by one thread.
 */
public final class CsvRow {

    private final RecordBuffer buffer;
    private final CsvScanner scanner;
    private final List<String> columns;
    private final CsvFields fields;
    private final StringCache strings = new StringCache();

    CsvRow(RecordBuffer buffer, CsvScanner scanner, List<String> columns, CsvFields fields) {
        this.buffer = buffer;
        this.scanner = scanner;
        this.columns = columns;
        this.fields = fields;
    }

    /** Splits the record the scanner has found; returns how many fields it has. */
    int split() {
        return fields.split(buffer.bytes(), scanner.from(), scanner.length());
    }

    /** What to throw if this row cannot be a record. */
    MalformedInputException malformed(String reason) {
        return buffer.malformed(scanner.from(), scanner.length(), reason);
    }

    /** What to throw for a field that is not one of an enum's constants. */
    public MalformedInputException notAConstant(int column, String... constants) {
        String expected = "one of " + String.join(", ", constants);
        return notA(column, expected, Suggestions.didYouMean(text(column), Arrays.asList(constants)));
    }

    private MalformedInputException notA(int column, String expected) {
        return notA(column, expected, "");
    }

    private MalformedInputException notA(int column, String expected, String suggestion) {
        String found = fields.length(column) == 0 ? "is empty" : "has \"" + shortText(column) + "\"";
        return malformed("column \"" + columns.get(column) + "\" " + found + ", expected " + expected + suggestion);
    }

    private String shortText(int column) {
        String text = text(column);
        return text.length() > 100 ? text.substring(0, 100) + "..." : text;
    }

    /** The text of a column, for parsers of the JDK; what is not UTF-8 is replaced, and refused by them. */
    private String text(int column) {
        return new String(fields.bytes(), fields.start(column), fields.length(column), StandardCharsets.UTF_8);
    }

    /** Whether a field is empty, with or without quotes. */
    public boolean isEmpty(int column) {
        return fields.length(column) == 0;
    }

    /** Reads {@code true} or {@code false}, in letters of any case. */
    public boolean readBoolean(int column) throws IOException {
        if (matches(column, "true")) {
            return true;
        }
        if (matches(column, "false")) {
            return false;
        }
        throw notA(column, "true or false");
    }

    private boolean matches(int column, String word) {
        int start = fields.start(column);
        if (fields.length(column) != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((fields.bytes()[start + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads a whole number from -128 to 127. */
    public byte readByte(int column) throws IOException {
        return (byte) integer(column, Byte.MIN_VALUE, Byte.MAX_VALUE, "a whole number from -128 to 127");
    }

    /** Reads a whole number from -32768 to 32767. */
    public short readShort(int column) throws IOException {
        return (short) integer(column, Short.MIN_VALUE, Short.MAX_VALUE, "a whole number from -32768 to 32767");
    }

    /** Reads a whole number that fits 32 bits. */
    public int readInt(int column) throws IOException {
        return (int) integer(column, Integer.MIN_VALUE, Integer.MAX_VALUE, "a whole number of 32 bits");
    }

    /** Reads a whole number that fits 64 bits. */
    public long readLong(int column) throws IOException {
        return integer(column, Long.MIN_VALUE, Long.MAX_VALUE, "a whole number of 64 bits");
    }

    private long integer(int column, long least, long greatest, String expected) throws IOException {
        int start = fields.start(column);
        int end = start + fields.length(column);
        if (!NumberText.isLong(fields.bytes(), start, end)) {
            throw notA(column, expected);
        }
        long value = NumberText.parseLong(fields.bytes(), start, end);
        if (value < least || value > greatest) {
            throw notA(column, expected);
        }
        return value;
    }

    /** Reads a single character, of those that are one {@code char} in Java. */
    public char readChar(int column) throws IOException {
        if (fields.length(column) == 1 && fields.bytes()[fields.start(column)] >= 0) {
            return (char) fields.bytes()[fields.start(column)];
        }
        String text = isEmpty(column) ? "" : readString(column);
        if (text.length() != 1) {
            throw notA(column, "a single character");
        }
        return text.charAt(0);
    }

    /** Reads a decimal number, {@code NaN}, {@code Infinity} or {@code -Infinity}. */
    public float readFloat(int column) throws IOException {
        String text = text(column);
        if (!NumberText.isFloating(text)) {
            throw notA(column, "a number");
        }
        return Float.parseFloat(text);
    }

    /** Reads a decimal number, {@code NaN}, {@code Infinity} or {@code -Infinity}. */
    public double readDouble(int column) throws IOException {
        int start = fields.start(column);
        int end = start + fields.length(column);
        if (NumberText.isShortDecimal(fields.bytes(), start, end)) {
            return NumberText.parseShortDecimal(fields.bytes(), start, end);
        }
        String text = text(column);
        if (!NumberText.isFloating(text)) {
            throw notA(column, "a number");
        }
        return Double.parseDouble(text);
    }

    /** As {@link #readBoolean}, null for an empty field. */
    public Boolean readBooleanOrNull(int column) throws IOException {
        return isEmpty(column) ? null : readBoolean(column);
    }

    /** As {@link #readByte}, null for an empty field. */
    public Byte readByteOrNull(int column) throws IOException {
        return isEmpty(column) ? null : readByte(column);
    }

    /** As {@link #readShort}, null for an empty field. */
    public Short readShortOrNull(int column) throws IOException {
        return isEmpty(column) ? null : readShort(column);
    }

    /** As {@link #readInt}, null for an empty field. */
    public Integer readIntOrNull(int column) throws IOException {
        return isEmpty(column) ? null : readInt(column);
    }

    /** As {@link #readLong}, null for an empty field. */
    public Long readLongOrNull(int column) throws IOException {
        return isEmpty(column) ? null : readLong(column);
    }

    /** As {@link #readChar}, null for an empty field. */
    public Character readCharOrNull(int column) throws IOException {
        return isEmpty(column) ? null : readChar(column);
    }

    /** As {@link #readFloat}, null for an empty field. */
    public Float readFloatOrNull(int column) throws IOException {
        return isEmpty(column) ? null : readFloat(column);
    }

    /** As {@link #readDouble}, null for an empty field. */
    public Double readDoubleOrNull(int column) throws IOException {
        return isEmpty(column) ? null : readDouble(column);
    }

    /** The text of a field: null if it is empty, an empty string if it is {@code ""}. */
    public String readString(int column) throws IOException {
        int length = fields.length(column);
        if (length == 0) {
            return fields.quoted(column) ? "" : null;
        }
        try {
            return strings.get(fields.bytes(), fields.start(column), length);
        } catch (CharacterCodingException e) {
            throw notA(column, "UTF-8 text");
        }
    }

    /** The name of an enum's constant, null if the field is empty. */
    public String readEnumName(int column) throws IOException {
        return isEmpty(column) ? null : readString(column);
    }

    /** Reads an ISO-8601 instant such as {@code 2001-01-01T01:24:00Z}. */
    public Instant readInstant(int column) throws IOException {
        if (isEmpty(column)) {
            return null;
        }
        Instant usual = InstantText.parse(fields.bytes(), fields.start(column), fields.length(column));
        return usual != null ? usual : readUnusualInstant(column);
    }

    private Instant readUnusualInstant(int column) throws IOException {
        try {
            return Instant.parse(text(column));
        } catch (DateTimeParseException e) {
            throw notA(column, "an instant such as 2001-01-01T01:24:00Z");
        }
    }

    /** Reads a date such as {@code 2001-01-31}. */
    public LocalDate readLocalDate(int column) throws IOException {
        try {
            return isEmpty(column) ? null : LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            throw notA(column, "a date such as 2001-01-31");
        }
    }

    /** Reads a date with time such as {@code 2001-01-31T23:59:00}. */
    public LocalDateTime readLocalDateTime(int column) throws IOException {
        try {
            return isEmpty(column) ? null : LocalDateTime.parse(text(column));
        } catch (DateTimeParseException e) {
            throw notA(column, "a date with time such as 2001-01-31T23:59:00");
        }
    }

    /** Reads an ISO-8601 duration such as {@code PT1H30M}. */
    public Duration readDuration(int column) throws IOException {
        try {
            return isEmpty(column) ? null : Duration.parse(text(column));
        } catch (DateTimeParseException e) {
            throw notA(column, "a duration such as PT1H30M");
        }
    }

    /** Reads a UUID of 36 characters. */
    public UUID readUuid(int column) throws IOException {
        if (isEmpty(column)) {
            return null;
        }
        String text = text(column);
        if (!UuidText.isUuid(text)) {
            throw notA(column, "a UUID such as 123e4567-e89b-12d3-a456-426614174000");
        }
        return UUID.fromString(text);
    }

    /** Reads a decimal number of any size up to {@value NumberText#LONGEST_BIG} characters. */
    public BigDecimal readBigDecimal(int column) throws IOException {
        try {
            return isEmpty(column) ? null : new BigDecimal(shortEnough(column));
        } catch (NumberFormatException e) {
            throw notA(column, "a decimal number");
        }
    }

    /** Reads a whole number of any size up to {@value NumberText#LONGEST_BIG} characters. */
    public BigInteger readBigInteger(int column) throws IOException {
        try {
            return isEmpty(column) ? null : new BigInteger(shortEnough(column));
        } catch (NumberFormatException e) {
            throw notA(column, "a whole number");
        }
    }

    /** The time to read a number grows with the square of its length. */
    private String shortEnough(int column) throws IOException {
        if (fields.length(column) > NumberText.LONGEST_BIG) {
            throw notA(column, "a number of at most " + NumberText.LONGEST_BIG + " characters");
        }
        return text(column);
    }

    /** Reads bytes written as base64. */
    public byte[] readBytes(int column) throws IOException {
        if (isEmpty(column)) {
            return fields.quoted(column) ? new byte[0] : null;
        }
        int start = fields.start(column);
        try {
            return Base64.getDecoder().decode(Arrays.copyOfRange(fields.bytes(), start, start + fields.length(column)));
        } catch (IllegalArgumentException e) {
            throw notA(column, "base64");
        }
    }
}
