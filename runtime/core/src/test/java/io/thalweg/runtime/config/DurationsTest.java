package io.thalweg.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, 500",
        "0s, 0",
        "10s, 10000",
        "5m, 300000",
        "6h, 21600000",
        "1d, 86400000",
        "1h30m, 5400000",
        "1d2h3m4s5ms, 93784005",
        "-2h, -7200000",
        "-1h30m, -5400000",
        "PT2H, 7200000",
        "P1DT1H, 90000000",
        "PT0.5S, 500",
        "-PT1S, -1000",
        "pt1m, 60000",
        "9223372036854775807ms, 9223372036854775807",
        "-106751991167d7h12m55s808ms, -9223372036854775808",
    })
    void readsEveryWayOfWriting(String text, long millis) {
        assertThat(Durations.parseMillis(text)).isEqualTo(millis);
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "5", "s", "5x", "5 s", " 5s", "5s ", "1.5h", "30m1h", "1h1h", "--5s", "+5s", "5S", "5sec",
                "1h-30m", "٥s", "5m\n", "P", "PT", "PT5X", "1h30", "²s"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> Durations.parseMillis(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a duration")
                .hasMessageContaining("1h30m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808ms",
                "-9223372036854775808ms",
                "106751991168d",
                "106751991167d24h",
                "99999999999999999999h",
                "PT9223372036854775807S",
                "P106751991168D"
            })
    void saysThatAnOverflowIsTooLong(String text) {
        assertThatThrownBy(() -> Durations.parseMillis(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the duration '" + text + "' is too long");
    }

    @Test
    void refusesWhatIsFinerThanAMillisecond() {
        assertThatThrownBy(() -> Durations.parseMillis("PT0.0005S"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finer than a millisecond");
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long millis = random.nextLong() >> random.nextInt(1, 63);
            assertThat(Durations.parseMillis(Durations.text(millis)))
                    .as(Durations.text(millis))
                    .isEqualTo(millis);
        }
        assertThat(Durations.text(5_400_000)).isEqualTo("1h30m");
        assertThat(Durations.text(0)).isEqualTo("0s");
    }
}
