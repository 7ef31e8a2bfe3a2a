package io.thalweg.runtime.codec.csv;

import io.thalweg.api.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * CSV with a header row; base class of the generated formats. UTF-8, quoted as in RFC 4180.
 *
 * <p>Columns are found by the names in the header, in any order. Other columns are ignored, a missing or repeated one
 * is an error. Blank lines are skipped. A row must have as many fields as the header. An empty field is null;
 * {@code ""} is an empty string, and null for other types. A null in a format of one column is written as {@code ""},
 * since a blank line would be skipped.
 *
 * @param <T> the type of the records
 */
public abstract class CsvFormat<T> implements Format<T> {

    private final char delimiter;
    private final List<String> columns;

    /**
     * Makes a format.
     *
     * @param delimiter stands between two fields: an ASCII character, not the quote or the end of a line
     * @param columns the names of the columns, each once, in the order in which {@link #write} writes them
     */
    protected CsvFormat(char delimiter, String... columns) {
        if (delimiter >= 128 || delimiter == '"' || delimiter == '\r' || delimiter == '\n') {
            throw new IllegalArgumentException(
                    "the delimiter of CSV must be an ASCII character other than the quote and"
                            + " the ends of a line, not U+" + String.format("%04X", (int) delimiter));
        }
        Set<String> names = new HashSet<>(List.of(columns));
        if (columns.length == 0 || names.size() < columns.length) {
            throw new IllegalArgumentException("CSV needs columns of different names, not " + List.of(columns));
        }
        this.delimiter = delimiter;
        this.columns = List.of(columns);
    }

    /**
     * Makes a record of a row.
     *
     * @param reuse an earlier record that may be filled again, or null
     */
    protected abstract T read(CsvRow row, T reuse) throws IOException;

    /** Writes the fields of a record: one call for each column, in their order. */
    protected abstract void write(T record, CsvRowWriter row) throws IOException;

    @Override
    public final Reader<T> reader(InputStream in, long position) throws IOException {
        return new CsvRecordReader<>(this, in, position);
    }

    @Override
    public final Writer<T> writer(OutputStream out, boolean atStart) throws IOException {
        return new CsvRecordWriter<>(this, out, atStart);
    }

    @Override
    public final String extension() {
        return delimiter == '\t' ? "tsv" : "csv";
    }

    final char delimiter() {
        return delimiter;
    }

    final List<String> columns() {
        return columns;
    }
}
