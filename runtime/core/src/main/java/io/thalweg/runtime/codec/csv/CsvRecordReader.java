package io.thalweg.runtime.codec.csv;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import io.thalweg.runtime.codec.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;

/** Reads CSV record by record. Used by one thread. */
final class CsvRecordReader<T> implements Format.Reader<T> {

    private final CsvFormat<T> format;
    private final RecordBuffer buffer;
    private final CsvScanner scanner;
    private CsvRow row; // null if there is not even a header
    private int fieldsOfHeader;

    CsvRecordReader(CsvFormat<T> format, InputStream in, long position) throws IOException {
        this.format = format;
        buffer = new RecordBuffer(in);
        scanner = new CsvScanner(buffer, format.delimiter());
        buffer.consumeByteOrderMark();
        readHeader();
        if (position > 0) {
            buffer.skipTo(position);
        }
    }

    private void readHeader() throws IOException {
        try {
            if (!scanner.next()) {
                return;
            }
        } catch (MalformedInputException e) {
            throw new IOException("the header row of the CSV cannot be read: " + e.reason() + ": " + e.text(), e);
        }
        CsvHeader header = CsvHeader.parse(format.delimiter(), buffer.bytes(), scanner.from(), scanner.length());
        int[] columnOfField = header.columnOfField(format.columns());
        fieldsOfHeader = header.fields();
        row = new CsvRow(
                buffer,
                scanner,
                format.columns(),
                new CsvFields(
                        format.delimiter(), columnOfField, format.columns().size()));
    }

    @Override
    public T next(T reuse) throws IOException {
        if (!scanner.next()) {
            return null;
        }
        int fields = row.split();
        if (fields != fieldsOfHeader) {
            throw row.malformed("the row has " + fields + " fields, the header row has " + fieldsOfHeader);
        }
        return read(reuse);
    }

    private T read(T reuse) throws IOException {
        try {
            return format.read(row, reuse);
        } catch (RuntimeException e) { // a constructor that checks its arguments
            MalformedInputException malformed = row.malformed("the record is refused: " + e);
            malformed.initCause(e);
            throw malformed;
        }
    }

    @Override
    public long position() {
        return buffer.position();
    }
}
