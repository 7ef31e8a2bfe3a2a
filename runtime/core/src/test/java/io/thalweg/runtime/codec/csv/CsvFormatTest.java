package io.thalweg.runtime.codec.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Format;
import io.thalweg.runtime.codec.text.Reading;
import io.thalweg.runtime.codec.text.RecordBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private final CsvFormat<Place> places = new Place.Csv();

    private List<Object> read(String text) throws IOException {
        return Reading.all(places, text);
    }

    @Test
    void readsByName() throws IOException {
        assertThat(read("height,ignored,name\n12,x,Ulm\n-3,,Bonn\n"))
                .containsExactly(new Place("Ulm", 12), new Place("Bonn", -3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsAnyEndOfLineAndSkipsBlankLines(String end) throws IOException {
        String text = String.join(end, "", "name,height", "", "Ulm,1", "", "", "Bonn,2");
        assertThat(read(text)).containsExactly(new Place("Ulm", 1), new Place("Bonn", 2));
        assertThat(read(text + end)).containsExactly(new Place("Ulm", 1), new Place("Bonn", 2));
    }

    @Test
    void readsQuotedFields() throws IOException {
        assertThat(read("\"name\",\"height\"\n\"a\"\"b\",\"1\"\n\"x\r\ny\",2\nmid\"quote,3\n"))
                .containsExactly(new Place("a\"b", 1), new Place("x\r\ny", 2), new Place("mid\"quote", 3));
    }

    @Test
    void tellsNullFromEmptyText() throws IOException {
        assertThat(read("name,height\n,1\n\"\",2\n")).containsExactly(new Place(null, 1), new Place("", 2));
    }

    @Test
    void skipsByteOrderMark() throws IOException {
        assertThat(read("\ufeffname,height\nUlm,1\n")).containsExactly(new Place("Ulm", 1));
    }

    @Test
    void refusesUtf16() {
        byte[] bytes = "name,height\nUlm,1\n".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> Reading.all(places, bytes)).hasMessageContaining("UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "\ufeff", "name,height", "name,height\n"})
    void readsFilesWithoutRecords(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void namesMissingColumn() {
        assertThatThrownBy(() -> read("name,heigth\nUlm,1\n"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the CSV has no column \"height\"; the header row has \"name\", \"heigth\""
                        + "; did you mean 'heigth'?");
    }

    @Test
    void namesRepeatedColumn() {
        assertThatThrownBy(() -> read("name,height,name\nUlm,1,Bonn\n"))
                .hasMessageContaining("more than one column \"name\"");
        assertThatThrownBy(() -> read("\"name\nUlm,1\n")).hasMessageContaining("header row");
    }

    @Test
    void repeatedColumnThatNobodyWantsIsIgnored() throws IOException {
        assertThat(read("name,x,x,height\nUlm,2,3,1\n")).containsExactly(new Place("Ulm", 1));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "Ulm,x        | column \"height\" has \"x\", expected a whole number of 32 bits",
                "Ulm,         | column \"height\" is empty, expected a whole number of 32 bits",
                "Ulm,\"\"     | column \"height\" is empty, expected a whole number of 32 bits",
                "Ulm,2147483648 | column \"height\" has \"2147483648\", expected a whole number of 32 bits",
                "Ulm,1 2      | column \"height\" has \"1 2\", expected a whole number of 32 bits",
                "Ulm,-        | column \"height\" has \"-\", expected a whole number of 32 bits",
                "Ulm          | the row has 1 fields, the header row has 2",
                "Ulm,1,2      | the row has 3 fields, the header row has 2",
                "\"Ulm\"x,1   | there is text behind the closing quote of a field",
                "Ulm,-501     | the record is refused: java.lang.IllegalArgumentException: too deep: -501",
            })
    void goesOnBehindMalformedRow(String row, String reason) throws IOException {
        assertThat(read("name,height\n" + row + "\nBonn,2\n"))
                .containsExactly("malformed at 12: " + reason, new Place("Bonn", 2));
        assertThat(read("name,height\n" + row)).containsExactly("malformed at 12: " + reason);
    }

    @Test
    void losesOnlyOneLineToUnclosedQuote() throws IOException {
        assertThat(read("name,height\n\"Ulm,1\nBonn,2\nKiel,3\n"))
                .containsExactly(
                        "malformed at 12: a quote is opened and not closed before the end of the input",
                        new Place("Bonn", 2),
                        new Place("Kiel", 3));
        assertThat(read("name,height\nUlm,\"")).hasSize(1);
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        byte[] bytes = "name,height\nUlm\u00e9,1\nBonn,2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.all(places, bytes))
                .hasSize(2)
                .contains(new Place("Bonn", 2))
                .first()
                .asString()
                .contains("column \"name\"", "expected UTF-8 text");
    }

    @Test
    void boundsRecords() throws IOException {
        String huge = "x".repeat(RecordBuffer.LIMIT_BYTES);
        assertThat(read("name,height\n" + huge.substring(100) + ",1\nBonn,2\n")).hasSize(2);
        assertThat(read("name,height\n" + huge + ",1\nBonn,2\n"))
                .containsExactly("malformed at 12: the record is longer than 16777216 bytes", new Place("Bonn", 2));
        assertThat(read("name,height\n\"Ulm,1\nBonn,2\n" + huge + ",3\nKiel,4\n"))
                .containsExactly(
                        "malformed at 12: a quote is opened and not closed within 16777216 bytes",
                        new Place("Bonn", 2),
                        "malformed at 26: the record is longer than 16777216 bytes",
                        new Place("Kiel", 4));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', ' ', 'e', '1', '-', '\''})
    void readsBackWhatItWrites(char delimiter) throws IOException {
        Random random = new Random(delimiter);
        EveryType.Csv format = new EveryType.Csv(delimiter);
        List<EveryType> records = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            records.add(EveryType.random(random));
        }
        byte[] bytes = Reading.write(format, records);
        assertThat(Reading.all(format, bytes)).containsExactlyElementsOf(new ArrayList<Object>(records));
        assertThat(Reading.from(format, Reading.inPieces(bytes, 7), 0, new ArrayList<>()))
                .containsExactlyElementsOf(new ArrayList<Object>(records));
    }

    /**
     * A position may stand in a checkpoint: what follows it must be the same, byte for byte, wherever reading stopped.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void goesOnAtEachPosition(int seed) throws IOException {
        byte[] bytes = hostile(new Random(seed)).getBytes(StandardCharsets.UTF_8);
        List<Long> positions = new ArrayList<>();
        List<Object> all = Reading.from(places, new ByteArrayInputStream(bytes), 0, positions);
        assertThat(all.stream().filter(Place.class::isInstance).count()).isGreaterThan(50);
        for (int i = 0; i < positions.size(); i++) {
            List<Long> rest = new ArrayList<>();
            assertThat(Reading.from(places, Reading.inPieces(bytes, 5), positions.get(i), rest))
                    .isEqualTo(all.subList(i + 1, all.size()));
            assertThat(rest).isEqualTo(positions.subList(i + 1, positions.size()));
        }
    }

    /** Good and bad rows. */
    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder("\ufeffheight,name\r\n");
        String[] rows = {
            "1,Ulm",
            "2,\"a,\"\"b\"",
            "3,\"x\ny\"",
            "4,\"x\r\n\r\ny\"",
            "x,Ulm",
            "5",
            "6,\"Ulm\"x",
            "7,",
            "8,\"\"",
            "",
            "9,\u20ac\ud83d\ude00",
            "10,\"unclosed"
        };
        for (int i = 0; i < 200; i++) {
            text.append(rows[random.nextInt(rows.length)]);
            text.append(random.nextInt(3) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    @Test
    void refusesPositionOutsideOfFile() {
        String text = "name,height\nUlm,1\n";
        assertThatThrownBy(() -> places.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000))
                .hasMessageContaining("byte 1000");
        assertThatThrownBy(() -> places.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 3))
                .hasMessageContaining("byte 3");
    }

    @Test
    void writesHeaderOnlyAtStart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.Writer<Place> writer = places.writer(out, false);
        writer.write(new Place("Ulm", 1));
        writer.flush();
        assertThat(out).hasToString("Ulm,1\n");
        assertThat(new String(Reading.write(places, List.of()), StandardCharsets.UTF_8))
                .isEqualTo("name,height\n");
    }

    @Test
    void writesNothingOfRecordThatFails() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.Writer<Place> writer = places.writer(out, true);
        assertThatThrownBy(() -> writer.write(new Place("half \ud83d", 1)))
                .hasMessageContaining("column \"name\"")
                .hasMessageContaining("surrogate");
        writer.write(new Place("Ulm", 1));
        writer.flush();
        assertThat(out).hasToString("name,height\nUlm,1\n");
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', '\u00a7', '\ufeff'})
    void refusesDelimitersThatCannotWork(char delimiter) {
        assertThatThrownBy(() -> new Place.Csv(delimiter)).isInstanceOf(IllegalArgumentException.class);
    }
}
