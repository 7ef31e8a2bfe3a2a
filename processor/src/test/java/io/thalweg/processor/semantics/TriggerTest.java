package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.TestJob;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Triggers of the language. */
final class TriggerTest {

    /** A window step that shows its records, and how often it has fired before. */
    static final String WINDOWED = """
            @From("input") @KeyBy("key") %s
            static class Windowed {
                int firings;
                @OnWindow String result(@Key String key, TimeWindow window, Iterable<In> records) {
                    StringBuilder text = new StringBuilder(key + "#" + ++firings + "=");
                    for (In in : records) {
                        text.append(in.value());
                    }
                    return text.toString();
                }
            }
            @Sink void results(String result) {}
            """;

    static SmallJob job(String annotations, String... members) {
        return SmallJob.withInput(WINDOWED.formatted(annotations) + String.join("\n", members));
    }

    @Test
    @DisplayName("W8: the default trigger of a global window never fires, not even at the end")
    void globalNeverFires() {
        String job = "@Job\nclass Small {\n" + SmallJob.INPUT + WINDOWED.formatted("@Window(global = true)") + "}\n";
        CompiledSources compiled = InMemoryCompiler.compileDespiteWarnings(JobText.in("never", job));
        assertThat(compiled.messages()).anyMatch(message -> message.contains("THW-730"));
        try (TestJob test = TestJob.of(compiled.plan("never.Small"))) {
            test.source("input").emit(RecordValues.create(compiled.load("never.Small$In"), 1L, "a", 1L));
            test.source("input").watermark(1_000_000);
            test.finish();
            assertThat(test.sink("results")).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "W8: a global window fires at the end of the input if its trigger sets a timer for it; it is never late")
    void globalEndOfInput() {
        try (SmallJob job = job("@Window(global = true) @Trigger(custom = AtEnd.class)", AT_END)) {
            job.emit(1L, "a", 1L)
                    .watermark(5_000)
                    .emit(2L, "a", 2L)
                    .emit(9_000L, "b", 3L)
                    .finish();
            assertThat(job.records()).containsExactlyInAnyOrder("a#1=12 @MAX", "b#1=3 @MAX");
            assertThat(job.late("Windowed")).isZero();
        }
    }

    private static final String AT_END = """
            static class AtEnd implements WindowTrigger<In> {
                @Override public TriggerResult onElement(In in, long at, TimeWindow window, TriggerContext context) {
                    context.timers().atEventTime(window.maxTimestamp());
                    return TriggerResult.CONTINUE;
                }
                @Override public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
                    return TriggerResult.FIRE;
                }
            }
            """;

    @Test
    @DisplayName("W12, W25: a count trigger fires within the window, keeps the contents, and not at the window's end")
    void count() {
        try (SmallJob job = job("@Window(size = \"1s\") @Trigger(count = 2)")) {
            job.emit(1L, "a", 1L)
                    .emit(1_001L, "a", 2L)
                    .emit(2L, "b", 3L)
                    .emit(3L, "a", 4L)
                    .emit(4L, "a", 5L);
            assertThat(job.records()).containsExactly("a#1=14 @999");
            job.emit(5L, "a", 6L).watermark(999).finish();
            assertThat(job.records()).containsExactly("a#1=14 @999", "a#2=1456 @999");
        }
    }

    @Test
    @DisplayName("W13, W18, W25: purging drops the records; the trigger's count and the function's own state stay")
    void purge() {
        try (SmallJob job = job("@Window(size = \"1s\") @Trigger(count = 2, purge = true)")) {
            for (long value = 1; value <= 5; value++) {
                job.emit(value, "a", value);
            }
            job.finish();
            assertThat(job.records()).containsExactly("a#1=12 @999", "a#2=34 @999");
        }
    }

    @Test
    @DisplayName(
            "W13, W21, W24: purging at the end leaves late records to fire alone; fields that are filled begin anew")
    void purgeAtTheEnd() {
        String sum = """
                @From("input") @KeyBy("key") @Window(size = "1s", lateness = "1s") @Trigger(purge = true)
                static class Windowed {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                    @OnWindow String result() { return "" + sum; }
                }
                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(sum)) {
            job.emit(1L, "a", 1L)
                    .emit(2L, "a", 2L)
                    .watermark(999)
                    .emit(3L, "a", 4L)
                    .emit(4L, "a", 5L);
            job.watermark(1_999).emit(5L, "a", 6L).finish();
            assertThat(job.records()).containsExactly("3 @999", "4 @999", "5 @999");
            assertThat(job.late("Windowed")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName(
            "W14, W10, E22: every fires at multiples behind the first record, without new records too, and at the end;"
                    + " at once for late records")
    void every() {
        try (SmallJob job = job("@Window(size = \"10s\", lateness = \"1s\") @Trigger(every = \"3s\")")) {
            job.emit(1_000L, "a", 1L).watermark(2_999);
            assertThat(job.records()).isEmpty();
            job.watermark(3_000)
                    .emit(3_500L, "a", 2L)
                    .watermark(9_000)
                    .watermark(9_999)
                    .emit(5_000L, "a", 3L);
            job.watermark(10_999).emit(5_000L, "a", 4L).finish();
            assertThat(job.records())
                    .containsExactly("a#1=1 @9999", "a#2=12 @9999", "a#3=12 @9999", "a#4=12 @9999", "a#5=123 @9999");
            assertThat(job.late("Windowed")).isEqualTo(1);
        }
        try (SmallJob job = job("@Window(size = \"10s\", offset = \"-5s\") @Trigger(every = \"3s\")")) {
            job.emit(-1L, "a", 1L).watermark(-1).watermark(0).watermark(2).watermark(4_998);
            assertThat(job.records()).containsExactly("a#1=1 @4999", "a#2=1 @4999");
        }
    }

    @Test
    @DisplayName("W14: every on a global window goes on for ever; a purged window does not fire without records")
    void everyOnGlobal() {
        try (SmallJob job = job("@Window(global = true) @Trigger(every = \"1s\", purge = true)")) {
            job.emit(100L, "a", 1L)
                    .watermark(1_000)
                    .watermark(5_000)
                    .emit(5_500L, "a", 2L)
                    .watermark(6_000);
            assertThat(job.records()).containsExactly("a#1=1 @MAX", "a#2=2 @MAX");
        }
        try (SmallJob job = job("@Window(global = true) @Trigger(every = \"1s\")")) {
            job.emit(100L, "a", 1L).finish();
            assertThat(job.records()).containsExactly("a#1=1 @MAX", "a#2=1 @MAX");
        }
    }

    @Test
    @DisplayName("W15, W11: everyProcessing fires by the clock; at the end only if the window follows the clock too")
    void everyProcessing() {
        try (SmallJob job =
                job("@Window(size = \"10s\", time = TimeDomain.PROCESSING) @Trigger(everyProcessing = \"3s\")")) {
            job.clock(1_000).emit(1L, "a", 1L).clock(3_000);
            assertThat(job.records()).isEmpty();
            job.clock(3_001)
                    .emit(1L, "a", 2L)
                    .clock(9_001)
                    .clock(10_000)
                    .clock(20_000)
                    .finish();
            assertThat(job.records()).containsExactly("a#1=1 @9999", "a#2=12 @9999", "a#3=12 @9999", "a#4=12 @9999");
        }
        try (SmallJob job = job("@Window(size = \"10s\") @Trigger(everyProcessing = \"1h\")")) {
            job.clock(5)
                    .emit(1L, "a", 1L)
                    .clock(3_600_001)
                    .emit(2L, "a", 2L)
                    .watermark(9_999)
                    .clock(9_000_000);
            assertThat(job.records()).containsExactly("a#1=1 @9999");
        }
    }

    @Test
    @DisplayName("W32: with a trigger at the end of the input, a global window sees a whole bounded stream per key")
    void wholeStream() {
        try (SmallJob job = SmallJob.withInput(AT_END + """
                @From("input") @KeyBy("key") @Window(global = true) @Trigger(custom = AtEnd.class)
                static class Sorted {
                    @OnWindow void result(@Key String key, Iterable<In> records, Out<String> out) {
                        List<Long> values = new ArrayList<>();
                        for (In in : records) {
                            values.add(in.value());
                        }
                        values.stream().sorted().forEach(value -> out.emit(key + value));
                    }
                }
                @Sink void results(String result) {}
                """)) {
            job.emit(1L, "a", 3L)
                    .emit(2L, "b", 5L)
                    .emit(3L, "a", 1L)
                    .emit(4L, "a", 2L)
                    .finish();
            assertThat(job.records())
                    .containsSubsequence("a1 @MAX", "a2 @MAX", "a3 @MAX")
                    .contains("b5 @MAX");
        }
    }
}
