package io.thalweg.runtime.codec.csv;

import io.thalweg.runtime.codec.text.TextOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The row being written, for generated code: one call for each column, in the order of the columns. Null is written as
 * an empty field, see {@link CsvFormat}.
 *
 * <p>One object for all rows of a writer; used by one thread.
 */
public final class CsvRowWriter {

    private final TextOutput output = new TextOutput();
    private final char delimiter;
    private final List<String> columns;
    private int column;
    private int rowStart;

    CsvRowWriter(char delimiter, List<String> columns) {
        this.delimiter = delimiter;
        this.columns = columns;
    }

    /** Ends the row. */
    void endRow() {
        if (column != columns.size()) {
            throw new IllegalStateException("the format wrote " + column + " of " + columns.size() + " columns");
        }
        output.ascii('\n');
        rowStart = output.size();
        column = 0;
    }

    /** Takes back what was written of a row that cannot be completed. */
    void dropRow() {
        output.truncate(rowStart);
        column = 0;
    }

    int size() {
        return output.size();
    }

    void handOver(OutputStream out) throws IOException {
        output.handOver(out);
        rowStart = 0;
    }

    private void beginField() {
        if (column == columns.size()) {
            throw new IllegalStateException("the format wrote more than " + columns.size() + " columns");
        }
        if (column++ > 0) {
            output.ascii(delimiter);
        }
    }

    /** Writes a field without content, which is read as null. */
    public void writeNull() {
        beginField();
        if (columns.size() == 1) {
            output.ascii('"'); // a blank line would be no row at all
            output.ascii('"');
        }
    }

    /** Writes {@code true} or {@code false}. */
    public void writeBoolean(boolean value) throws IOException {
        writeString(value ? "true" : "false");
    }

    /** Writes a whole number. */
    public void writeByte(byte value) throws IOException {
        writeLong(value);
    }

    /** Writes a whole number. */
    public void writeShort(short value) throws IOException {
        writeLong(value);
    }

    /** Writes a whole number. */
    public void writeInt(int value) throws IOException {
        writeLong(value);
    }

    /** Writes a whole number. */
    public void writeLong(long value) throws IOException {
        beginField();
        boolean quoted = value < 0 && delimiter == '-' || delimiter >= '0' && delimiter <= '9';
        if (quoted) {
            output.ascii('"');
        }
        output.number(value);
        if (quoted) {
            output.ascii('"');
        }
    }

    /** Writes a single character. */
    public void writeChar(char value) throws IOException {
        writeString(String.valueOf(value));
    }

    /** Writes a number so that it is read back exactly. */
    public void writeFloat(float value) throws IOException {
        writeString(Float.toString(value));
    }

    /** Writes a number so that it is read back exactly. */
    public void writeDouble(double value) throws IOException {
        writeString(Double.toString(value));
    }

    /** Writes a boolean or null. */
    public void writeBooleanOrNull(Boolean value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a number or null. */
    public void writeByteOrNull(Byte value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a number or null. */
    public void writeShortOrNull(Short value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a number or null. */
    public void writeIntOrNull(Integer value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a number or null. */
    public void writeLongOrNull(Long value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a character or null. */
    public void writeCharOrNull(Character value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a number or null. */
    public void writeFloatOrNull(Float value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a number or null. */
    public void writeDoubleOrNull(Double value) throws IOException {
        writeTextOf(value);
    }

    /** Writes an instant as ISO-8601, or null. */
    public void writeInstant(Instant value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a date as ISO-8601, or null. */
    public void writeLocalDate(LocalDate value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a date with time as ISO-8601, or null. */
    public void writeLocalDateTime(LocalDateTime value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a duration as ISO-8601, or null. */
    public void writeDuration(Duration value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a UUID or null. */
    public void writeUuid(UUID value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a decimal number or null. */
    public void writeBigDecimal(BigDecimal value) throws IOException {
        writeTextOf(value);
    }

    /** Writes a whole number or null. */
    public void writeBigInteger(BigInteger value) throws IOException {
        writeTextOf(value);
    }

    /** Writes the name of an enum's constant, or null. */
    public void writeEnum(Enum<?> value) throws IOException {
        writeString(value == null ? null : value.name());
    }

    /** Writes bytes as base64, or null. */
    public void writeBytes(byte[] value) throws IOException {
        writeString(value == null ? null : Base64.getEncoder().encodeToString(value));
    }

    private void writeTextOf(Object value) throws IOException {
        if (value == null) {
            writeNull();
        } else {
            writeString(value.toString());
        }
    }

    /**
     * Writes text or null, in quotes if need be.
     *
     * @throws IOException if the text has half of a surrogate pair, which UTF-8 cannot hold
     */
    public void writeString(String value) throws IOException {
        if (value == null) {
            writeNull();
            return;
        }
        beginField();
        try {
            if (value.isEmpty() || needsQuotes(value)) {
                writeQuoted(value);
            } else {
                output.utf8(value, 0, value.length());
            }
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "column \"" + columns.get(column - 1) + "\" has half of a surrogate pair, which UTF-8 cannot hold",
                    e);
        }
    }

    private boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return value.charAt(0) == '\uFEFF'; // would be taken for a byte order mark at the start of the file
    }

    private void writeQuoted(String value) throws IOException {
        output.ascii('"');
        int from = 0;
        for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', from)) {
            output.utf8(value, from, quote + 1);
            output.ascii('"');
            from = quote + 1;
        }
        output.utf8(value, from, value.length());
        output.ascii('"');
    }
}
