package io.thalweg.runtime.codec.csv;

import io.thalweg.api.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes CSV record by record, buffered. Used by one thread. */
final class CsvRecordWriter<T> implements Format.Writer<T> {

    private static final int HAND_OVER_BYTES = 64 * 1024;

    private final CsvFormat<T> format;
    private final OutputStream out;
    private final CsvRowWriter row;

    CsvRecordWriter(CsvFormat<T> format, OutputStream out, boolean atStart) throws IOException {
        this.format = format;
        this.out = out;
        row = new CsvRowWriter(format.delimiter(), format.columns());
        if (atStart) {
            writeHeader(format.columns());
        }
    }

    private void writeHeader(List<String> columns) throws IOException {
        for (String column : columns) {
            row.writeString(column);
        }
        row.endRow();
    }

    @Override
    public void write(T record) throws IOException {
        boolean complete = false;
        try {
            format.write(record, row);
            row.endRow();
            complete = true;
        } finally {
            if (!complete) {
                row.dropRow();
            }
        }
        if (row.size() >= HAND_OVER_BYTES) {
            row.handOver(out);
        }
    }

    @Override
    public void flush() throws IOException {
        row.handOver(out);
        out.flush();
    }
}
