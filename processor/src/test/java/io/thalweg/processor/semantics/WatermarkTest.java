package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.window.MissingTimestampException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where timestamps and watermarks come from, and what passes through a job without windows. */
final class WatermarkTest {

    /** Sources and a sink that shows what came; the annotation is that of the source. */
    private static String passing(String watermark) {
        return """
                record In(@EventTime long timestamp, String key, long value) {}

                static final class Jumping implements WatermarkGenerator<In> {
                    @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {
                        output.emitWatermark(in.value());
                    }
                    @Override public void onPeriodicEmit(WatermarkOutput output) {}
                }

                static final class Counting implements WatermarkGenerator<In> {
                    private long events;
                    @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {
                        events++;
                    }
                    @Override public void onPeriodicEmit(WatermarkOutput output) {
                        output.emitWatermark(events);
                    }
                }

                @Source %s
                StreamSource<In> input() {
                    return CollectionSource.of(List.of());
                }

                @From("input") @Transform
                String shown(In in) {
                    return in.key();
                }

                @From("shown") @Sink void results(String result) {}
                """.formatted(watermark);
    }

    @Test
    @DisplayName("E1: the timestamp of a record comes from its @EventTime component; without a value it has none")
    void timestampOfRecord() {
        String members = """
                record In(@EventTime Instant timestamp, String key) {}

                @Source @Watermark
                StreamSource<In> input() {
                    return CollectionSource.of(List.of());
                }

                @From("input") @Transform
                String shown(In in, Context context) {
                    return in.key() + (context.timestamp() == Long.MIN_VALUE ? "none" : context.timestamp());
                }

                @From("shown") @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(Instant.ofEpochMilli(0), "a").emit(null, "b").emit(Instant.ofEpochMilli(-7), "c");
            assertThat(job.results()).containsExactly("a0 @0", "bnone @none", "c-7 @-7");
        }
    }

    @Test
    @DisplayName("E1: a record without timestamp fails an event-time window, tumbling or sliding, by name")
    void missingTimestamp() {
        for (String window : new String[] {"size = \"1s\"", "size = \"2s\", slide = \"1s\""}) {
            String members = """
                    record In(@EventTime Instant timestamp, String key) {}

                    @Source @Watermark
                    StreamSource<In> input() {
                        return CollectionSource.of(List.of());
                    }

                    @From("input") @KeyBy("key") @Window(%s)
                    static class Counts {
                        long count;
                        @OnEvent void add(In in) { count++; }
                        @OnWindow String result(@Key String key) { return key + count; }
                    }

                    @Sink void results(String result) {}
                    """.formatted(window);
            try (SmallJob job = SmallJob.of(members)) {
                assertThatThrownBy(() -> job.emit(null, "a"))
                        .isInstanceOf(StepFailure.class)
                        .hasRootCauseInstanceOf(MissingTimestampException.class)
                        .hasMessageContaining("Counts");
            }
        }
    }

    @Test
    @DisplayName("E3: only a watermark greater than the last one is passed on")
    void onlyAscending() {
        try (SmallJob job = SmallJob.of(passing("@Watermark(generator = Jumping.class)"))) {
            job.emit(1L, "a", 10L).emit(2L, "b", 10L).emit(3L, "c", 9L).emit(4L, "d", 11L);
            assertThat(job.results()).containsExactly("a @1", "wm 10", "b @2", "c @3", "d @4", "wm 11");
        }
    }

    @Test
    @DisplayName("E4: periodic watermarks come every 200 ms of processing time by default, and once more at the end")
    void periodicByDefault() {
        try (SmallJob job = SmallJob.of(passing("@Watermark(lag = \"0s\")"))) {
            job.clock(1_000).emit(5L, "a", 0L).clock(1_199);
            assertThat(job.results()).containsExactly("a @5");
            job.clock(1_200).emit(9L, "b", 0L).clock(1_399);
            assertThat(job.results()).containsExactly("a @5", "wm 4", "b @9");
            job.finish();
            assertThat(job.results()).containsExactly("a @5", "wm 4", "b @9", "wm 8", "wm MAX");
        }
    }

    @Test
    @DisplayName("E4: every = \"0s\" switches periodic watermarks off, but not the last one")
    void periodicOff() {
        try (SmallJob job = SmallJob.of(passing("@Watermark(generator = Counting.class, every = \"0s\")"))) {
            job.emit(5L, "a", 0L).clock(1_000_000);
            assertThat(job.results()).containsExactly("a @5");
            job.finish();
            assertThat(job.results()).containsExactly("a @5", "wm 1", "wm MAX");
        }
    }

    @Test
    @DisplayName("E5: the watermark that a record causes follows the record")
    void watermarkFollowsItsRecord() {
        String members = SmallJob.INPUT.replace(
                        "@Source @Watermark(generator = Silent.class, every = \"0s\")",
                        "@Source @Watermark(every = \"record\")")
                + """
                @From("input") @Window(size = "10ms")
                static class Counts {
                    long count;
                    @OnEvent void add(In in) { count++; }
                    @OnWindow String result(TimeWindow window) { return count + " in " + window; }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(9L, "a", 0L).emit(10L, "a", 0L).emit(9L, "late", 0L);
            assertThat(job.results()).containsExactly("wm 8", "1 in [0, 10) @9", "wm 9");
            assertThat(job.late("Counts")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("E6: with lag b the watermark is the greatest timestamp - b - 1; nothing before the first record")
    void boundedLag() {
        try (SmallJob job = SmallJob.of(passing("@Watermark(lag = \"100ms\", every = \"record\")"))) {
            job.clock(10_000).emit(1_000L, "a", 0L).emit(900L, "b", 0L).emit(1_001L, "c", 0L);
            assertThat(job.results()).containsExactly("a @1000", "wm 899", "b @900", "c @1001", "wm 900");
        }
    }

    @Test
    @DisplayName("E6: timestamps near the beginning of time do not underflow")
    void noUnderflow() {
        try (SmallJob job = SmallJob.of(passing("@Watermark(lag = \"100ms\", every = \"record\")"))) {
            job.emit(Long.MIN_VALUE + 1, "a", 0L)
                    .emit(Long.MIN_VALUE + 50, "b", 0L)
                    .emit(0L, "c", 0L);
            assertThat(job.results().get(2)).isEqualTo("c @0");
            assertThat(job.results().get(3)).isEqualTo("wm -101");
        }
    }

    @Test
    @DisplayName("E7: without lag the watermark is the greatest timestamp - 1, so an equal timestamp is never late")
    void monotonous() {
        try (SmallJob job = SmallJob.of(passing("@Watermark(every = \"record\")"))) {
            job.emit(7L, "a", 0L).emit(7L, "b", 0L);
            assertThat(job.results()).containsExactly("a @7", "wm 6", "b @7");
        }
    }

    @Test
    @DisplayName("E8: each source has a generator of its own, and one that never emits is silent until the end")
    void generatorPerSource() {
        String members = passing("@Watermark(generator = Counting.class, every = \"10ms\")")
                        .replace("@From(\"input\") @Transform", "@From({\"input\", \"other\"}) @Transform")
                + """
                @Source @Watermark(generator = Counting.class, every = "10ms")
                StreamSource<In> other() {
                    return CollectionSource.of(List.of());
                }
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 0L).emit(2L, "b", 0L).emitTo("other", 3L, "c", 0L).clock(10);
            assertThat(job.results()).endsWith("wm 1").doesNotContain("wm 2", "wm 3");
        }
        try (SmallJob job = SmallJob.withInput("@From(\"input\") @Transform String shown(In in) { return in.key(); }\n"
                + "@Sink void results(String result) {}\n")) {
            job.emit(1L, "a", 0L).clock(1_000_000).finish();
            assertThat(job.results()).containsExactly("a @1", "wm MAX");
        }
    }

    @Test
    @DisplayName("E11, E12: idle after more than idleAfter since the first quiet probe; active with the next watermark")
    void idleSource() {
        try (SmallJob job = SmallJob.of(passing("@Watermark(every = \"50ms\", idleAfter = \"100ms\")"))) {
            job.clock(1).emit(1_000L, "a", 0L).clock(51).clock(101).clock(151).clock(201);
            assertThat(job.results()).containsExactly("a @1000", "wm 999");
            job.clock(251);
            assertThat(job.results()).endsWith("wm 999", "idle");
            job.emit(900L, "old", 0L).clock(301);
            assertThat(job.results()).endsWith("wm 999", "idle", "old @900");
            job.emit(2_000L, "new", 0L).clock(351);
            assertThat(job.results()).endsWith("idle", "old @900", "new @2000", "active", "wm 1999");
        }
    }

    @Test
    @DisplayName(
            "E17: @Watermark behind an operator gives new timestamps and swallows what comes from upstream, but MAX")
    void reassigned() {
        String members = SmallJob.INPUT + """
                record Changed(@EventTime long changed, String key) {}

                @From("input") @Transform @Watermark(every = "record")
                Changed changed(In in) {
                    return new Changed(in.value(), in.key());
                }

                @From("changed") @Transform
                String shown(Changed changed) {
                    return changed.key();
                }

                @From("shown") @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.watermark(100).idle("input").active("input");
            job.emit(1L, "a", 50L).watermark(200).emit(2L, "b", 70L).finish();
            assertThat(job.results()).containsExactly("a @50", "wm 49", "b @70", "wm 69", "wm MAX");
        }
    }

    @Test
    @DisplayName("E20: steps without windows drop nothing, however late")
    void nothingLateWithoutWindows() {
        try (SmallJob job = SmallJob.of(passing("@Watermark(every = \"record\")"))) {
            job.emit(1_000L, "a", 0L).emit(1L, "b", 0L);
            assertThat(job.results()).containsExactly("a @1000", "wm 999", "b @1");
        }
    }

    @Test
    @DisplayName("E24: a job begins without a watermark, whatever another run had")
    void freshWatermark() {
        String members = SmallJob.INPUT + """
                @From("input") @Transform
                String shown(In in, Context context) {
                    return in.key() + (context.watermark() == Long.MIN_VALUE ? " none" : " " + context.watermark());
                }

                @From("shown") @Sink void results(String result) {}
                """;
        for (int run = 0; run < 2; run++) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(1L, "a", 0L).watermark(50).emit(2L, "b", 0L);
                assertThat(job.results()).containsExactly("a none @1", "wm 50", "b 50 @2");
            }
        }
    }

    @Test
    @DisplayName("E26: ingestion time is a transform that stamps the clock, with ascending watermarks behind it")
    void ingestionTime() {
        String members = """
                record In(String key) {}
                record Stamped(@EventTime long arrived, String key) {}

                @Source
                StreamSource<In> input() {
                    return CollectionSource.of(List.of());
                }

                @From("input") @Transform @Watermark(every = "record")
                Stamped stamped(In in, Context context) {
                    return new Stamped(context.processingTime(), in.key());
                }

                @From("stamped") @Window(size = "1s")
                static class Counts {
                    long count;
                    @OnEvent void add(Stamped stamped) { count++; }
                    @OnWindow String result(TimeWindow window) { return count + " in " + window; }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.clock(500)
                    .emit("a")
                    .clock(999)
                    .emit("b")
                    .clock(1_000)
                    .emit("c")
                    .clock(1_001)
                    .emit("d");
            assertThat(job.records()).containsExactly("2 in [0, 1000) @999");
        }
    }
}
