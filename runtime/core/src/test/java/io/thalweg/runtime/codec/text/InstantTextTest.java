package io.thalweg.runtime.codec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is what the JDK reads. */
class InstantTextTest {

    private static Instant parse(String text) {
        byte[] bytes = ("xx" + text + "yy").getBytes(StandardCharsets.UTF_8);
        return InstantText.parse(bytes, 2, bytes.length - 4);
    }

    @Test
    void readsAnyInstantOfFourDigitYears() {
        Random random = new Random(5);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < 200_000; i++) {
            long second = first + (long) (random.nextDouble() * (last - first));
            Instant instant = Instant.ofEpochSecond(second, i % 2 == 0 ? 0 : random.nextInt(1_000_000_000));
            assertThat(parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-02-29", "2004-02-29", "1999-12-31", "0000-01-01", "0000-02-29", "9999-12-31"})
    void readsEdges(String date) {
        assertThat(parse(date + "T23:59:59.5Z")).isEqualTo(Instant.parse(date + "T23:59:59.5Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2001-01-01T01:24:00",
                "2001-01-01 01:24:00Z",
                "2001-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2001-13-01T00:00:00Z",
                "2001-00-01T00:00:00Z",
                "2001-04-31T00:00:00Z",
                "2001-01-00T00:00:00Z",
                "2001-01-01T25:00:00Z",
                "2001-01-01T00:60:00Z",
                "2001-01-01T00:00:61Z",
                "2001-01-01T00:00:00,5Z",
                "200x-01-01T00:00:00Z",
                "2001-01-01T00:00:00+01:00",
                "2001-01-01T00:00:00.1234567890Z",
                "-001-01-01T00:00:00Z"
            })
    void leavesTheRestToTheJdk(String text) {
        assertThat(parse(text)).isNull();
    }

    /** One character of a good text replaced by another. */
    @Test
    void neverReadsWhatTheJdkRefuses() {
        String good = "2004-02-29T23:59:59.25Z";
        for (int i = 0; i < good.length(); i++) {
            for (char c = ' '; c < 128; c++) {
                String text = good.substring(0, i) + c + good.substring(i + 1);
                Instant read = parse(text);
                if (read != null) {
                    assertThat(read).as(text).isEqualTo(jdk(text));
                }
            }
        }
    }

    private static Instant jdk(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
