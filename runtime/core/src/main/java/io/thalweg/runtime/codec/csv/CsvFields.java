package io.thalweg.runtime.codec.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import io.thalweg.runtime.codec.text.RecordBuffer;
import java.util.Arrays;

/**
 * Splits one record after the other into fields by means of FastCSV, without allocating, and keeps those that are asked
 * for as bytes. FastCSV works on characters; it is given one character for each byte, which is right for every
 * delimiter that is ASCII. Used by one thread.
 */
final class CsvFields extends CsvCallbackHandler<CsvFields> {

    private final CharsOfRecord chars = new CharsOfRecord();
    private final CloseableIterator<CsvFields> parser;
    private final int[] columnOfField; // -1 for a field that nobody wants
    private final int[] starts;
    private final int[] lengths;
    private final boolean[] quoted;
    private byte[] bytes = new byte[256];
    private int used;
    private int count;

    CsvFields(char delimiter, int[] columnOfField, int columns) {
        this.columnOfField = columnOfField;
        starts = new int[columns];
        lengths = new int[columns];
        quoted = new boolean[columns];
        parser = CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(RecordBuffer.LIMIT_BYTES * 2)
                .build(this, chars)
                .iterator();
    }

    /**
     * Splits a record.
     *
     * @return how many fields it has
     */
    int split(byte[] record, int from, int length) {
        chars.reset(record, from, length);
        parser.next();
        assert chars.isRead() : "FastCSV ended the record before its end";
        return count;
    }

    /** The bytes of all columns. */
    byte[] bytes() {
        return bytes;
    }

    int start(int column) {
        return starts[column];
    }

    int length(int column) {
        return lengths[column];
    }

    boolean quoted(int column) {
        return quoted[column];
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        count = 0;
        used = 0;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean isQuoted) {
        int column = count < columnOfField.length ? columnOfField[count] : -1;
        count++;
        if (column >= 0) {
            keep(column, buffer, offset, length);
            quoted[column] = isQuoted;
        }
    }

    private void keep(int column, char[] buffer, int offset, int length) {
        int start = used;
        if (start + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + length));
        }
        byte[] target = bytes;
        for (int i = 0; i < length; i++) {
            target[start + i] = (byte) buffer[offset + i];
        }
        starts[column] = start;
        lengths[column] = length;
        used = start + length;
    }

    @Override
    protected CsvFields buildRecord() {
        return this;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are switched off");
    }

    @Override
    protected void setEmpty() {
        throw new IllegalStateException("blank lines are not passed to the parser");
    }
}
