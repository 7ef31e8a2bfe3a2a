package io.thalweg.runtime.codec.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.thalweg.runtime.config.Suggestions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The first row of a CSV file: which field belongs to which column of the format. Immutable. */
final class CsvHeader {

    private final List<String> names;

    private CsvHeader(List<String> names) {
        this.names = names;
    }

    static CsvHeader parse(char delimiter, byte[] bytes, int from, int length) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("the header row of the CSV is not UTF-8 text", e);
        }
        try {
            return new CsvHeader(CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .ofSingleCsvRecord(text)
                    .getFields());
        } catch (CsvParseException e) {
            throw new IOException("the header row of the CSV cannot be read: " + e.getMessage(), e);
        }
    }

    int fields() {
        return names.size();
    }

    /**
     * For each field of the file the column of the format, -1 if there is none.
     *
     * @throws IOException if a column is missing or stands there twice
     */
    int[] columnOfField(List<String> columns) throws IOException {
        int[] columnOfField = new int[names.size()];
        Arrays.fill(columnOfField, -1);
        for (int column = 0; column < columns.size(); column++) {
            columnOfField[fieldOf(columns.get(column))] = column;
        }
        return columnOfField;
    }

    private int fieldOf(String column) throws IOException {
        int field = names.indexOf(column);
        if (field < 0) {
            throw new IOException(
                    "the CSV has no column \"" + column + "\"; " + has() + Suggestions.didYouMean(column, names));
        }
        if (names.lastIndexOf(column) != field) {
            throw new IOException("the CSV has more than one column \"" + column + "\"; " + has());
        }
        return field;
    }

    private String has() {
        return "the header row has \"" + String.join("\", \"", names) + "\"";
    }
}
