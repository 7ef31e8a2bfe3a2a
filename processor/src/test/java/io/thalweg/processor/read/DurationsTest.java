package io.thalweg.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, 500",
        "10s, 10000",
        "5m, 300000",
        "6h, 21600000",
        "1d, 86400000",
        "1h30m, 5400000",
        "1d2h3m4s5ms, 93784005",
        "1m5ms, 60005",
        "-15m, -900000",
        "0s, 0",
        "007s, 7000",
        "PT15M, 900000",
        "-PT0.5S, -500",
        "P1DT1H, 90000000"
    })
    void textsOfTheLanguageAreUnderstood(String text, long millis) {
        assertThat(Durations.parse(text)).isEqualTo(OptionalLong.of(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "s",
                "10",
                "10 s",
                "10S",
                "1.5h",
                "30m1h",
                "1h1h",
                "+5s",
                "5s ",
                "--5s",
                "5sec",
                "PT",
                "PT0.0001S",
                "106751991168d",
                "9223372036854775808ms",
                "٣s",
                "record"
            })
    void otherTextsAreNot(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Test
    void theLongestDurationIsExact() {
        assertThat(Durations.parse("9223372036854775807ms")).hasValue(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"10 seconds, 10s", "5 Min, 5m", "1hour, 1h", "200 millis, 200ms", "3days, 3d"})
    void wordsAreTakenForUnits(String text, String meant) {
        assertThat(Durations.meant(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 weeks", "soon", "1.5h", ""})
    void nothingIsSuggestedForNonsense(String text) {
        assertThat(Durations.meant(text)).isEmpty();
    }
}
