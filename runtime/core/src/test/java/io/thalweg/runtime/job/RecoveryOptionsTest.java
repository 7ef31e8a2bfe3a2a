package io.thalweg.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.fixture.NumbersPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("every member of @Checkpointed and @Restart is an option, too")
final class RecoveryOptionsTest {

    private final RecordedEnv env = new RecordedEnv();

    private int dryRun(String... options) {
        String[] args = new String[options.length + 1];
        System.arraycopy(options, 0, args, 1, options.length);
        args[0] = "--dry-run";
        return JobRunner.run(NumbersPlan.checkpointed(), env, args);
    }

    @Test
    @DisplayName("R1: a job with checkpoints backs off, without any it does not restart")
    void defaults() {
        assertThat(dryRun()).isZero();
        assertThat(env.outText())
                .contains("checkpoints every 10s, exactly-once, the last 1 kept in memory")
                .contains("restarts after 1s and longer, up to 1m");
        assertThat(dryRun("--checkpoint-every=off")).isZero();
        assertThat(env.outText()).contains("no checkpoints", "no restart");
    }

    @Test
    void theCommandLineWins() {
        assertThat(dryRun(
                        "--checkpoint-every=5s",
                        "--checkpoint-mode=at-least-once",
                        "--checkpoint-keep=3",
                        "--checkpoint-storage=file:there",
                        "--restart-attempts=2",
                        "--restart-delay=3s",
                        "--fresh"))
                .isZero();
        assertThat(env.outText())
                .contains("checkpoints every 5s, at-least-once, the last 3 kept in file:there, begins fresh")
                .contains("2 restarts, each after 3s");
    }

    @Test
    void otherWaysToRestart() {
        dryRun("--restart-failure-rate=3", "--restart-within=2m");
        assertThat(env.outText()).contains("restarts unless there are more than 3 failures within 2m");
        dryRun("--restart-attempts=0");
        assertThat(env.outText()).contains("no restart");
    }

    @ParameterizedTest
    @CsvSource({
        "--checkpoint-every=1ms, shorter than 10ms, 2",
        "--checkpoint-every=soon, soon, 2",
        "--checkpoint-mode=twice, exactly-once, 2",
        "--checkpoint-min-pause=-1s, negative, 2",
        "--checkpoint-timeout=0s, shorter than 10ms, 2",
        "--checkpoint-tolerable-failures=-1, less than 0, 2",
        "--checkpoint-max-concurrent=0, less than 1, 2",
        "--checkpoint-retain=always, 'on-cancel, on-failure, never', 2",
        "--checkpoint-unaligned=maybe, neither true nor false, 2",
        "--checkpoint-aligned-timeout=1s, without checkpoint-unaligned, 3",
        "--checkpoint-keep=0, less than 1, 2",
        "--checkpoint-watermarks=drop, 'restore, reset', 2",
        "--restart-attempts=x, whole number, 2",
        "--restart-multiplier=0.9, from 1.0, 2",
        "--restart-jitter=2, from 0.0 to 1.0, 2",
        "--restart-backoff=2m, shorter than restart-backoff, 3",
        "--restart-within=0s, shorter than 1ms, 2",
    })
    void mistakes(String option, String message, int exitCode) {
        assertThat(dryRun(option)).isEqualTo(exitCode);
        assertThat(env.errText()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "--checkpoint-unaligned=true, --checkpoint-mode=at-least-once, exactly-once only",
        "--checkpoint-unaligned=true, --checkpoint-max-concurrent=2, needs checkpoint-max-concurrent 1",
        "--checkpoint-min-pause=1s, --checkpoint-max-concurrent=2, one checkpoint is under way",
        "--restart-delay=1s, --restart-failure-rate=2, exclude each other",
    })
    void whatExcludesEachOther(String first, String second, String message) {
        assertThat(dryRun(first, second)).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(env.errText()).contains(message);
    }

    @Test
    void helpShowsAll() {
        JobRunner.run(NumbersPlan.checkpointed(), env, "--help");
        assertThat(env.outText().replaceAll("\\s+", " "))
                .contains("--checkpoint-every=DURATION Interval of checkpoints, 'off' for none. Default: 10s.")
                .contains(
                        "--restart-reset-after=DURATION",
                        "--fresh[=BOOLEAN] ",
                        "--allow-duplicates[=BOOLEAN] ",
                        "--allow-dropped-state[=BOOLEAN] ",
                        "--restore=PATH");
    }
}
