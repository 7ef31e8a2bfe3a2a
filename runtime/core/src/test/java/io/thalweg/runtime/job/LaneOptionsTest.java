package io.thalweg.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.fixture.NumbersPlan;
import io.thalweg.runtime.task.Idling;
import java.util.EnumMap;
import java.util.Map;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("how lanes work can be chosen on the command line, in the environment and in a file")
final class LaneOptionsTest {

    private final RecordedEnv env = new RecordedEnv();

    @Test
    void defaults() {
        assertThat(read(Map.of(), Map.of(), Map.of())).isEqualTo(new LaneOptions(1, 256, 100, Idling.PARK));
    }

    @Test
    void eachPlaceSetsEachOption() {
        LaneOptions expected = new LaneOptions(3, 1_024, 0, Idling.YIELD);
        Map<Option, String> arguments = new EnumMap<>(Map.of(
                Option.PARALLELISM, "3",
                Option.PAGE_SIZE, "1024",
                Option.BUFFER_TIMEOUT, "0s",
                Option.IDLE_STRATEGY, "yield"));
        assertThat(read(arguments, Map.of(), Map.of())).isEqualTo(expected);
        Map<String, String> variables = Map.of(
                "THALWEG_PARALLELISM", "3",
                "THALWEG_PAGE_SIZE", "1024",
                "THALWEG_BUFFER_TIMEOUT", "0ms",
                "THALWEG_IDLE_STRATEGY", "YIELD");
        assertThat(read(Map.of(), variables, Map.of())).isEqualTo(expected);
        Map<String, String> file = Map.of(
                "parallelism", "3",
                "page-size", "1024",
                "buffer-timeout", "0s",
                "idle-strategy", "yield");
        assertThat(read(Map.of(), Map.of(), file)).isEqualTo(expected);
    }

    private LaneOptions read(Map<Option, String> arguments, Map<String, String> variables, Map<String, String> file) {
        Settings settings = new Settings(
                new Arguments(Arguments.Action.RUN, arguments, Map.of()),
                new EnvironmentLayer(variables),
                file,
                "test.properties");
        JobDefaults defaults = NumbersPlan.create().defaults();
        return LaneOptions.of(new OptionReader(settings, defaults, Config.of(Map.of())), defaults);
    }

    @ParameterizedTest
    @CsvSource({
        "--page-size=0, is less than 1",
        "--page-size=65537, is more than 65536",
        "--page-size=many, not a whole number",
        "--buffer-timeout=-1s, negative",
        "--buffer-timeout=5, is not a duration",
        "--idle-strategy=sleep, 'none of park, yield, spin'",
    })
    void mistakes(String option, String message) {
        assertThat(JobRunner.run(NumbersPlan.create(), env, option)).isEqualTo(ExitCode.USAGE);
        assertThat(env.errText()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"--page-size=1", "--page-size=65536", "--buffer-timeout=0s", "--idle-strategy=spin"})
    void theJobRunsWithThem(String option) {
        assertThat(JobRunner.run(NumbersPlan.create(), env, option))
                .as(env.errText())
                .isZero();
        assertThat(env.errText()).contains("records in");
    }

    @Test
    void eachStrategyIsThatOfItsName() {
        assertThat(Idling.PARK.strategy().getClass().getSimpleName()).isEqualTo("PatientStrategy");
        assertThat(Idling.YIELD.strategy()).isInstanceOf(YieldingIdleStrategy.class);
        assertThat(Idling.SPIN.strategy()).isInstanceOf(BusySpinIdleStrategy.class);
        assertThat(Idling.PARK.strategy()).isNotSameAs(Idling.PARK.strategy());
    }

    @Test
    void helpShowsThemWithTheirDefaults() {
        JobRunner.run(NumbersPlan.create(), env, "--help");
        assertThat(env.outText().replaceAll("\\s+", " "))
                .contains("--page-size=N How many records a lane takes at a time")
                .contains("between lanes holds. Default: 256.")
                .contains("0s for the lowest latency. Default: 100ms.")
                .contains("(keeps its core busy). Default: park.");
    }
}
