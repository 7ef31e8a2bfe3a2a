package io.thalweg.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.metrics.Counters;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ProgressTest {

    private final RecordedEnv env = new RecordedEnv();
    private final Counters counters = new Counters();

    @Test
    void writesLinesWhereNobodyCanSeeThemChange() throws InterruptedException {
        counters.counter("a", "in").add(5);
        counters.counter("b", "out").add(2);
        Progress progress = Progress.start("Job", List.of(counters), env, 5);
        waitFor("\n");
        progress.close();
        assertThat(env.errText().lines().findFirst())
                .get()
                .asString()
                .matches("Job: 5 records in, 2 out, \\d+ records/s");
        assertThat(env.errText()).doesNotContain("\r");
    }

    @Test
    void overwritesOneLineInATerminalAndWipesItAway() throws InterruptedException {
        env.interactive = true;
        Progress progress = Progress.start("Job", List.of(counters), env, 5);
        waitFor("\r");
        progress.close();
        assertThat(env.errText())
                .startsWith("\rJob: 0 records in")
                .doesNotContain("\n")
                .endsWith(" \r");
    }

    @Test
    void showsNothingAfterItWasClosed() throws InterruptedException {
        Progress progress = Progress.start("Job", List.of(counters), env, 5);
        waitFor("\n");
        progress.close();
        String before = env.errText();
        Thread.sleep(50);
        assertThat(env.errText()).isEqualTo(before);
    }

    @Test
    void isSilentWhenOffAndInShortRuns() throws InterruptedException {
        Progress off = Progress.start("Job", List.of(counters), env, 0);
        Progress automatic = Progress.start("Job", List.of(counters), env, RunOptions.AUTOMATIC);
        Thread.sleep(50);
        off.close();
        automatic.close();
        assertThat(env.errText()).isEmpty();
    }

    private void waitFor(String text) throws InterruptedException {
        while (!env.errText().contains(text)) {
            Thread.sleep(1);
        }
    }
}
