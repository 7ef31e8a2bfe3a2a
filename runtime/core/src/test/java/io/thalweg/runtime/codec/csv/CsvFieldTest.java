package io.thalweg.runtime.codec.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.codec.text.Reading;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions of single fields. */
class CsvFieldTest {

    /** What is made of a field. */
    private interface Conversion {
        Object read(CsvRow row) throws IOException;
    }

    private static String read(String text, Conversion conversion) throws IOException {
        CsvFormat<String> format = new CsvFormat<>(',', "x") {
            @Override
            protected String read(CsvRow row, String reuse) throws IOException {
                return String.valueOf(conversion.read(row));
            }

            @Override
            protected void write(String record, CsvRowWriter row) throws IOException {
                row.writeString(record);
            }
        };
        return Reading.all(format, "x\n" + text).get(0).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0x1p3", "1d", "1f", "1e", "e1", ".", "-", "+", " 1", "nan", "infinity", "1e1.5", "1_000", "--1"
            })
    void refusesWhatIsNoNumber(String text) throws IOException {
        assertThat(read(text, row -> row.readDouble(0))).contains("column \"x\"", text, "expected a number");
        assertThat(read(text, row -> row.readFloat(0))).contains("expected a number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1.",
                ".5",
                "-.5",
                "0.1",
                "123456789.123456",
                "999999999999999",
                "9999999999999999",
                "1e5",
                "1E-5",
                "NaN",
                "Infinity",
                "-Infinity",
                "4.9E-324",
                "1.7976931348623157E308",
                "00000000000000000001.50",
                "+7"
            })
    void readsDoublesAsJavaDoes(String text) throws IOException {
        assertThat(read(text, row -> row.readDouble(0))).isEqualTo(Double.toString(Double.parseDouble(text)));
        assertThat(read(text, row -> row.readFloat(0))).isEqualTo(Float.toString(Float.parseFloat(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "0", "-0", "+5", "000000000000000000000017"})
    void readsLongs(String text) throws IOException {
        assertThat(read(text, row -> row.readLong(0))).isEqualTo(Long.toString(Long.parseLong(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999",
                "1.0",
                "\u0661",
                "1,",
                "0x1"
            })
    void refusesWhatIsNoLong(String text) throws IOException {
        assertThat(read(text, row -> row.readLong(0))).startsWith("malformed");
    }

    @ParameterizedTest
    @CsvSource({"127,128", "-128,-129"})
    void checksRangeOfBytes(String good, String bad) throws IOException {
        assertThat(read(good, row -> row.readByte(0))).isEqualTo(good);
        assertThat(read(bad, row -> row.readByte(0))).contains("from -128 to 127");
    }

    @ParameterizedTest
    @CsvSource({"32767,32768", "-32768,-32769"})
    void checksRangeOfShorts(String good, String bad) throws IOException {
        assertThat(read(good, row -> row.readShort(0))).isEqualTo(good);
        assertThat(read(bad, row -> row.readShort(0))).contains("from -32768 to 32767");
    }

    @Test
    void readsBooleansInAnyCase() throws IOException {
        assertThat(read("TRUE", row -> row.readBoolean(0))).isEqualTo("true");
        assertThat(read("False", row -> row.readBoolean(0))).isEqualTo("false");
        assertThat(read("yes", row -> row.readBoolean(0))).contains("expected true or false");
    }

    @Test
    void readsSingleCharacters() throws IOException {
        assertThat(read("\u20ac", row -> row.readChar(0))).isEqualTo("\u20ac");
        assertThat(read("\"\"\"\"", row -> row.readChar(0))).isEqualTo("\"");
        assertThat(read("ab", row -> row.readChar(0))).contains("a single character");
        assertThat(read("\ud83d\ude00", row -> row.readChar(0))).contains("a single character");
    }

    @Test
    void suggestsConstant() throws IOException {
        assertThat(read("GREN", row -> {
                    throw row.notAConstant(0, "RED", "GREEN");
                }))
                .endsWith("column \"x\" has \"GREN\", expected one of RED, GREEN; did you mean 'GREEN'?");
    }

    @Test
    void refusesOtherMalformedFields() throws IOException {
        for (Conversion conversion : List.<Conversion>of(
                row -> row.readInstant(0),
                row -> row.readLocalDate(0),
                row -> row.readLocalDateTime(0),
                row -> row.readDuration(0),
                row -> row.readUuid(0),
                row -> row.readBigDecimal(0),
                row -> row.readBigInteger(0))) {
            assertThat(read("1-1-1-1-1*", conversion)).contains("column \"x\" has \"1-1-1-1-1*\", expected ");
            assertThat(read("\"\"", conversion)).isEqualTo("null");
        }
    }

    @Test
    void readsBytes() throws IOException {
        assertThat(read("AQI=", row -> row.readBytes(0).length)).isEqualTo("2");
        assertThat(read("\"\"", row -> row.readBytes(0).length)).isEqualTo("0");
        assertThat(read("*", row -> row.readBytes(0))).contains("expected base64");
    }

    @Test
    void boundsNumbersOfAnySize() throws IOException {
        String digits = "9".repeat(10_000);
        assertThat(read(digits, row -> row.readBigInteger(0))).isEqualTo(digits);
        assertThat(read(digits + "9", row -> row.readBigInteger(0))).contains("at most 10000 characters");
        assertThat(read(digits + "9", row -> row.readBigDecimal(0))).contains("at most 10000 characters");
    }
}
