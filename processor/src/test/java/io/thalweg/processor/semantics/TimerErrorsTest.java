package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Timers where there can be none, and callbacks that fail. */
final class TimerErrorsTest {

    @Test
    @DisplayName("P1: a step that cannot set timers says so when one is asked for")
    void withoutTimers() {
        assertRefused(
                "@Transform String twice(In in, Context context) { context.timers().atEventTime(1); return null; }",
                "step twice cannot set timers");
        assertRefused("""
                @From("input") @KeyBy("key")
                static class Keyed {
                    @OnEvent String set(In in, Context context) { context.timers().atEventTime(1); return null; }
                }
                """, "step Keyed cannot set timers");
        assertRefused("""
                @From("input") @KeyBy("key") @Window(size = "1s")
                static class Windowed {
                    @OnEvent void set(In in, Context context) { context.timers().atEventTime(1); }
                    @OnWindow String result() { return null; }
                }
                """, "step Windowed cannot set timers");
    }

    private static void assertRefused(String step, String message) {
        try (SmallJob job = SmallJob.withInput(step + "\n@Sink void results(String result) {}\n")) {
            assertThatThrownBy(() -> job.emit(1L, "a", 1L))
                    .hasMessageContaining("Small failed")
                    .hasMessageContaining(message)
                    .hasMessageContaining("@OnTimer");
        }
    }

    @Test
    @DisplayName("P1, P14: @OnStart and @OnStop have no key to set a timer for, whatever was at hand before")
    void withoutKey() {
        String members = """
                @From("input") @KeyBy("key")
                static class Alarms {
                    @OnEvent void set(In in, Context context) { context.timers().atEventTime(1000); }
                    @OnTimer String ring() { return "rung"; }
                    %s void now(Context context) { context.timers().%s(1); }
                }

                @Sink void results(String result) {}
                """;
        for (String call : List.of("atEventTime", "atProcessingTime", "deleteEventTime", "deleteProcessingTime")) {
            assertThatThrownBy(() -> SmallJob.withInput(members.formatted("@OnStart", call)))
                    .hasMessageContaining("a timer of step Alarms belongs to a key");
            try (SmallJob job = SmallJob.withInput(members.formatted("@OnStop", call))) {
                job.emit(1L, "a", 1L);
                assertThatThrownBy(job::finish).hasMessageContaining("a timer of step Alarms belongs to a key");
            }
        }
    }

    @Test
    @DisplayName("P7, P13: a failing timer fails the job with the step's name in its trace")
    void failingTimer() {
        String members = """
                @From("input") @KeyBy("key")
                static class Alarms {
                    @OnEvent void set(In in, Context context) { context.timers().atEventTime(10); }
                    @OnTimer String ring() throws Exception { throw new java.io.IOException("no bell"); }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 1L);
            assertThatThrownBy(() -> job.watermark(10))
                    .hasMessageContaining("Small failed")
                    .hasMessageContaining("no bell")
                    .cause()
                    .satisfies(cause -> assertThat(cause.getStackTrace())
                            .anyMatch(element -> element.getMethodName().equals("fire_alarms")));
        }
    }
}
