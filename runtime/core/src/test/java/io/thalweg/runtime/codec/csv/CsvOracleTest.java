package io.thalweg.runtime.codec.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.thalweg.runtime.codec.text.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records are cut where FastCSV would cut them, whatever the text. */
class CsvOracleTest {

    private static final String[] PIECES = {"a", "bc", "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "\u00e9"};

    /** One column whose name is a text without end of line, so that each record of one field is a row. */
    private static final class Fields extends CsvFormat<String> {

        Fields() {
            super(',', "x");
        }

        @Override
        protected String read(CsvRow row, String reuse) throws IOException {
            return String.valueOf(row.readString(0));
        }

        @Override
        protected void write(String record, CsvRowWriter row) throws IOException {
            row.writeString(record);
        }
    }

    @Test
    void agreesWithFastCsv() throws IOException {
        Random random = new Random(7);
        int compared = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = random(random);
            List<String> expected = expected(text);
            if (expected != null) {
                byte[] bytes = ("x\n" + text).getBytes(StandardCharsets.UTF_8);
                List<Object> found = Reading.from(new Fields(), new ByteArrayInputStream(bytes), 0, new ArrayList<>());
                found.replaceAll(record -> record.toString().startsWith("malformed") ? "more" : record);
                assertThat(found)
                        .as(text.replace("\r", "\\r").replace("\n", "\\n"))
                        .isEqualTo(expected);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20_000);
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** The records of one field, and "more" for each that has more fields; null if the quotes are wrong. */
    private static List<String> expected(String text) {
        List<String> records = new ArrayList<>();
        try {
            CsvReader.builder()
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)
                    .forEach(found -> records.add(found.getFieldCount() == 1 ? found.getField(0) : "more"));
        } catch (CsvParseException e) {
            return null;
        }
        return records;
    }
}
