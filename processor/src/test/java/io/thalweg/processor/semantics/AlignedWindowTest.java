package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tumbling and sliding windows in event time: assignment, firing, lateness, what their results look like. */
final class AlignedWindowTest {

    private static final String MERGE = "@OnMerge void merge(Sums other) { sum += other.sum; }";

    /** Sums per key, without and with a handler that merges: the layouts differ, the results must not. */
    private static List<String> sums(String window) {
        String members = SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(%s)
                static class Sums {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                    %s
                    @OnWindow String result(@Key String key, TimeWindow window) { return key + "=" + sum + " " + window; }
                }

                @Sink void results(String result) {}
                """;
        return List.of(members.formatted(window, ""), members.formatted(window, MERGE));
    }

    @Test
    @DisplayName("E2: a window ending at 10000 fires when the watermark is 9999, not before")
    void firesAtLastMillisecond() {
        for (String members : sums("size = \"10s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(9_999L, "a", 1L).watermark(9_998);
                assertThat(job.results()).containsExactly("wm 9998");
                job.watermark(9_999);
                assertThat(job.results()).containsExactly("wm 9998", "a=1 [0, 10000) @9999", "wm 9999");
            }
        }
    }

    @Test
    @DisplayName("E18: results of a window come before the watermark that fired it")
    void resultsBeforeWatermark() {
        for (String members : sums("size = \"1s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(1L, "a", 1L).emit(1_001L, "a", 2L).watermark(5_000);
                assertThat(job.results()).containsExactly("a=1 [0, 1000) @999", "a=2 [1000, 2000) @1999", "wm 5000");
            }
        }
    }

    @Test
    @DisplayName("E19, W28: windows fire in ascending order of their ends, whatever the order of the records")
    void ascendingOrder() {
        for (String members : sums("size = \"3s\", slide = \"1s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(5_500L, "a", 1L).emit(500L, "a", 2L).watermark(100_000);
                assertThat(job.records())
                        .containsExactly(
                                "a=2 [-2000, 1000) @999",
                                "a=2 [-1000, 2000) @1999",
                                "a=2 [0, 3000) @2999",
                                "a=1 [3000, 6000) @5999",
                                "a=1 [4000, 7000) @6999",
                                "a=1 [5000, 8000) @7999");
            }
        }
    }

    @Test
    @DisplayName("E19: while windows fire, the current watermark is the new one")
    void newWatermarkWhileFiring() {
        String members = SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(size = "1s")
                static class Counts {
                    long count;
                    @OnEvent void add(In in, Context context) { count++; }
                    @OnWindow String result(Context context) { return count + " at " + context.watermark(); }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 0L).emit(1_001L, "a", 0L).watermark(7_000);
            assertThat(job.records()).containsExactly("1 at 7000 @999", "1 at 7000 @1999");
        }
    }

    @Test
    @DisplayName("E20: a record is late for a window when its cleanup time has come, not when its timestamp has passed")
    void lateForWindowOnly() {
        for (String members : sums("size = \"1s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.watermark(998)
                        .emit(0L, "a", 1L)
                        .emit(998L, "a", 2L)
                        .watermark(999)
                        .emit(0L, "a", 4L);
                assertThat(job.records()).containsExactly("a=3 [0, 1000) @999");
                assertThat(job.late("Sums")).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("E21: results carry the last millisecond of the window; filters and transforms keep the timestamp")
    void timestampsOfResults() {
        String members = SmallJob.INPUT + """
                @From("input") @Filter
                boolean positive(In in) { return in.value() > 0; }

                @From("positive") @Transform
                In twice(In in) { return new In(77, in.key(), in.value() * 2); }

                @From("twice") @Window(size = "100ms")
                static class Sums {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                    @OnWindow void result(TimeWindow window, Context context, Out<String> out) {
                        out.emit(sum + " " + context.timestamp());
                        out.emit("second");
                    }
                }

                @Sink void results(String result) {}

                @From("twice") @Sink void passed(In in) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(10L, "a", 1L).emit(20L, "a", -1L).emit(30L, "a", 3L).watermark(500);
            assertThat(job.elements("passed"))
                    .containsExactly(
                            "In[timestamp=77, key=a, value=2] @10", "In[timestamp=77, key=a, value=6] @30", "wm 500");
            assertThat(job.records()).containsExactly("8 99 @99", "second @99");
        }
    }

    @Test
    @DisplayName("E22: the end of the input fires all windows that are open, then comes watermark MAX")
    void endOfInput() {
        for (String members : sums("size = \"1h\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(1L, "a", 1L).emit(7_200_000L, "a", 2L).finish();
                assertThat(job.results())
                        .containsExactly("a=1 [0, 3600000) @3599999", "a=2 [7200000, 10800000) @10799999", "wm MAX");
            }
        }
    }

    @Test
    @DisplayName("E23: after watermark MAX every record is late; without overflow even with the longest lateness")
    void maximumIsFinal() {
        for (String members : sums("size = \"1s\", lateness = \"9223372036854775807ms\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(1L, "a", 1L).watermark(Long.MAX_VALUE - 1).emit(2L, "a", 2L);
                assertThat(job.records()).containsExactly("a=1 [0, 1000) @999", "a=3 [0, 1000) @999");
                job.watermark(Long.MAX_VALUE).emit(3L, "a", 4L);
                assertThat(job.late("Sums")).isEqualTo(1);
                assertThat(job.results()).endsWith("a=3 [0, 1000) @999", "wm MAX");
            }
        }
    }

    @Test
    @DisplayName("E23: windows at the end of time do not overflow")
    void windowsAtTheEndOfTime() {
        long last = Long.MAX_VALUE - Math.floorMod(Long.MAX_VALUE, 1_000L) - 1; // of the last whole window
        for (String members : sums("size = \"1s\", lateness = \"1d\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(last, "a", 1L).watermark(last - 1);
                assertThat(job.records()).isEmpty();
                job.watermark(last).emit(last, "a", 2L);
                assertThat(job.records()).hasSize(2);
                assertThat(job.late("Sums")).isZero();
            }
        }
    }

    @Test
    @DisplayName("W1: negative timestamps and offsets fall into the window that contains them")
    void negativeTimestamps() {
        for (String members : sums("size = \"1s\", offset = \"-100ms\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(-1L, "a", 1L)
                        .emit(-101L, "a", 2L)
                        .emit(-1_100L, "a", 4L)
                        .emit(899L, "a", 8L)
                        .emit(900L, "a", 16L);
                assertThat(job.watermark(10_000).records())
                        .containsExactly("a=6 [-1100, -100) @-101", "a=9 [-100, 900) @899", "a=16 [900, 1900) @1899");
            }
        }
    }

    @Test
    @DisplayName("W3, W33: a record is in every window that covers it, divisible or not")
    void sliding() {
        for (String members : sums("size = \"2500ms\", slide = \"1s\", offset = \"200ms\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(200L, "a", 1L).emit(699L, "a", 2L).emit(700L, "a", 4L).watermark(50_000);
                assertThat(job.records())
                        .containsExactly("a=3 [-1800, 700) @699", "a=7 [-800, 1700) @1699", "a=7 [200, 2700) @2699");
            }
        }
    }

    @Test
    @DisplayName(
            "W3: with gaps between windows a record in no window is dropped, and counts as late only by its timestamp")
    void slidingWithGaps() {
        for (String members : sums("size = \"300ms\", slide = \"1s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(299L, "a", 1L).emit(300L, "a", 2L).emit(999L, "a", 4L).emit(1_000L, "a", 8L);
                assertThat(job.late("Sums")).isZero();
                job.watermark(500).emit(500L, "a", 16L).emit(501L, "a", 32L);
                assertThat(job.late("Sums")).as("500 <= wm, 501 is not").isEqualTo(1);
                job.watermark(5_000);
                assertThat(job.records()).containsExactly("a=1 [0, 300) @299", "a=8 [1000, 1300) @1299");
            }
        }
    }

    @Test
    @DisplayName("W10, W21, W24: a late record within lateness fires its window again at once, with all that was there")
    void refire() {
        for (String members : sums("size = \"1s\", lateness = \"500ms\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(1L, "a", 1L)
                        .watermark(999)
                        .emit(2L, "a", 2L)
                        .emit(3L, "a", 4L)
                        .watermark(1_498);
                job.emit(4L, "b", 8L).watermark(1_499).emit(5L, "a", 16L);
                assertThat(job.results())
                        .containsExactly(
                                "a=1 [0, 1000) @999",
                                "wm 999",
                                "a=3 [0, 1000) @999",
                                "a=7 [0, 1000) @999",
                                "wm 1498",
                                "b=8 [0, 1000) @999",
                                "wm 1499");
                assertThat(job.late("Sums")).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName(
            "W10, W21: a late record fires again all its sliding windows that have fired and still live, ascending")
    void slidingRefire() {
        for (String members : sums("size = \"3s\", slide = \"1s\", lateness = \"1s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(2_500L, "a", 1L).watermark(3_999).emit(2_600L, "a", 2L);
                assertThat(job.results())
                        .containsExactly(
                                "a=1 [0, 3000) @2999", "a=1 [1000, 4000) @3999", "wm 3999", "a=3 [1000, 4000) @3999");
                job.watermark(10_000);
                assertThat(job.results()).endsWith("a=3 [2000, 5000) @4999", "wm 10000");
            }
        }
    }

    @Test
    @DisplayName("W22: a record late for some of its windows is in the others, and neither counted nor put aside")
    void partlyLate() {
        for (String members : sums("size = \"2s\", slide = \"1s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.watermark(1_999).emit(1_500L, "a", 1L).emit(900L, "a", 2L).watermark(2_999);
                assertThat(job.results()).containsExactly("wm 1999", "a=1 [1000, 3000) @2999", "wm 2999");
                assertThat(job.late("Sums")).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("W22, M1: late records go to step.late with their timestamps, and watermarks with them")
    void lateStream() {
        for (String members : sums("size = \"1s\"")) {
            String late = members + "@From(\"Sums.late\") @Sink void late(In in) {}\n";
            try (SmallJob job = SmallJob.of(late)) {
                job.watermark(5_000)
                        .emit(10L, "a", 1L)
                        .emit(5_000L, "a", 2L)
                        .emit(4_999L, "b", 3L)
                        .watermark(6_000);
                assertThat(job.elements("late"))
                        .containsExactly(
                                "wm 5000",
                                "In[timestamp=10, key=a, value=1] @10",
                                "In[timestamp=4999, key=b, value=3] @4999",
                                "wm 6000");
            }
        }
    }

    @Test
    @DisplayName("W22, M1: late records can be counted by a window of their own, which needs their watermarks")
    void windowOfLateRecords() {
        String members = sums("size = \"1s\"").get(0) + """
                @From("Sums.late") @Window(size = "10s")
                static class LateCounts {
                    long count;
                    @OnEvent void add(In in) { count++; }
                    @OnWindow Long result() { return count; }
                }

                @Sink void lateCounts(Long count) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.watermark(5_000).emit(10L, "a", 1L).emit(4_998L, "a", 1L).watermark(9_999);
            assertThat(job.elements("lateCounts")).containsExactly("wm 5000", "2 @9999", "wm 9999");
        }
    }

    @Test
    @DisplayName("W23: without lateness a window fires, and is gone with the same watermark")
    void fireThenCleanUp() {
        for (String members : sums("size = \"1s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(1L, "a", 1L).watermark(999).emit(2L, "a", 2L).watermark(2_000);
                assertThat(job.results()).containsExactly("a=1 [0, 1000) @999", "wm 999", "wm 2000");
            }
        }
    }

    @Test
    @DisplayName("W5, W23: a window that is made anew after another was cleaned up begins empty")
    void nothingIsLeftBehind() {
        for (String members : sums("size = \"1s\"")) {
            try (SmallJob job = SmallJob.of(members)) {
                for (int window = 0; window < 100; window++) {
                    job.emit(window * 1_000L, "a", 1L).emit(window * 1_000L, "key" + window, 1L);
                    job.watermark(window * 1_000L + 999);
                }
                assertThat(job.records()).hasSize(200).allMatch(result -> result.contains("=1 "));
            }
        }
    }
}
