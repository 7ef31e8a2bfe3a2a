package io.thalweg.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.config.ConfigSource;
import io.thalweg.runtime.config.ConfigValue;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {

    private final Config config = Config.of(Map.of(
            "input", "a.csv",
            "count", "12",
            "big", "9000000000",
            "ratio", "0.25",
            "fast", "TRUE",
            "lag", "1h30m",
            "empty", ""));

    @Test
    void givesWhatWasGiven() {
        assertThat(config.get("input")).isEqualTo("a.csv");
        assertThat(config.get("empty", "x")).isEmpty();
        assertThat(config.getInt("count")).isEqualTo(12);
        assertThat(config.getLong("big")).isEqualTo(9_000_000_000L);
        assertThat(config.getDouble("ratio")).isEqualTo(0.25);
        assertThat(config.getBoolean("fast")).isTrue();
        assertThat(config.getDuration("lag")).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void givesTheDefaultForWhatWasNotGiven() {
        assertThat(config.get("other", "b")).isEqualTo("b");
        assertThat(config.get("other", null)).isNull();
        assertThat(config.getInt("other", -1)).isEqualTo(-1);
        assertThat(config.getLong("other", Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(config.getDouble("other", 1e-300)).isEqualTo(1e-300);
        assertThat(config.getBoolean("other", true)).isTrue();
        assertThat(config.getDuration("other", Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void givenValuesWinOverDefaults() {
        assertThat(config.getInt("count", 1)).isEqualTo(12);
        assertThat(config.getLong("big", 1)).isEqualTo(9_000_000_000L);
        assertThat(config.getDouble("ratio", 1)).isEqualTo(0.25);
        assertThat(config.getBoolean("fast", false)).isTrue();
        assertThat(config.getDuration("lag", Duration.ZERO)).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void saysHowToGiveAMissingValue() {
        assertThatThrownBy(() -> config.get("output"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("configuration 'output' is not given, use --set output=...");
    }

    @Test
    void pointsAtTheNameThatWasProbablyMistyped() {
        assertThatThrownBy(() -> config.get("imput")).hasMessageContaining("'input' was given instead");
    }

    @Test
    void aWrongValueNamesOptionTextAndExpectation() {
        assertThatThrownBy(() -> config.getInt("input"))
                .hasMessage("configuration 'input' is 'a.csv', expected a whole number from -2147483648 to 2147483647");
        assertThatThrownBy(() -> config.getInt("big", 5)).hasMessageContaining("'9000000000', expected a whole number");
        assertThatThrownBy(() -> config.getLong("ratio")).hasMessageContaining("'0.25', expected a whole number");
        assertThatThrownBy(() -> config.getDouble("empty")).hasMessageContaining("'', expected a number");
        assertThatThrownBy(() -> config.getBoolean("count", true)).hasMessageContaining("'12', expected true or false");
        assertThatThrownBy(() -> config.getDuration("count", Duration.ZERO))
                .hasMessageContaining("'12', expected a duration such as 500ms");
    }

    @Test
    void aWrongValueNamesItsOrigin() {
        Config given = new Config(new ConfigSource() {
            @Override
            public ConfigValue find(String name) {
                return new ConfigValue("x", "job.properties");
            }

            @Override
            public Collection<String> names() {
                return List.of("count");
            }
        });
        assertThatThrownBy(() -> given.getInt("count")).hasMessageContaining("is 'x' (from job.properties), expected");
    }

    @Test
    void remembersWhatWasAskedFor() {
        config.get("input");
        config.getInt("missing", 3);
        config.resolve("${lag}");
        assertThat(config.asked())
                .containsExactly(Map.entry("input", "a.csv"), Map.entry("missing", "3"), Map.entry("lag", "1h30m"));
    }

    @Test
    void resolvesPlaceholders() {
        assertThat(config.resolve("${lag:2h}")).isEqualTo("1h30m");
        assertThat(config.resolve("${other:2h}")).isEqualTo("2h");
        assertThat(config.resolve("${other:}")).isEmpty();
        assertThat(config.resolve("${other:a:b}")).isEqualTo("a:b");
        assertThat(config.resolve("x-${input}-${count:7}.$y$")).isEqualTo("x-a.csv-12.$y$");
        assertThat(config.resolve("plain")).isEqualTo("plain");
        assertThat(Config.of(Map.of("a", "${a}")).resolve("${a}")).isEqualTo("${a}");
    }

    @Test
    void refusesWrongPlaceholders() {
        assertThatThrownBy(() -> config.resolve("${output}")).hasMessageContaining("--set output=...");
        assertThatThrownBy(() -> config.resolve("a${input")).hasMessageContaining("'a${input' has a ${ without }");
    }

    @Test
    void resolvesDurations() {
        assertThat(config.resolveMillis("${lag:2h}")).isEqualTo(5_400_000);
        assertThat(config.resolveMillis("10s")).isEqualTo(10_000);
        assertThatThrownBy(() -> config.resolveMillis("${input}"))
                .hasMessageContaining("in '${input}': 'a.csv' is not a duration");
    }
}
