package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Windows that keep their records, windows without a key, and windows behind windows. */
final class BufferedWindowTest {

    @Test
    @DisplayName("W25, W29: an Iterable has the records of the window in order of arrival, with their own timestamps")
    void recordsInOrderOfArrival() {
        String members = SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(size = "2s", slide = "1s", lateness = "1s")
                static class All {
                    @OnWindow String result(@Key String key, TimeWindow window, Iterable<In> records) {
                        StringBuilder text = new StringBuilder(key + " " + window);
                        for (In in : records) {
                            text.append(' ').append(in.timestamp());
                        }
                        return text.toString();
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1_900L, "a", 0L).emit(1_100L, "a", 0L).emit(100L, "a", 0L).watermark(1_999);
            job.emit(1_500L, "a", 0L).watermark(9_000);
            assertThat(job.records())
                    .containsExactly(
                            "a [-1000, 1000) 100 @999",
                            "a [0, 2000) 1900 1100 100 @1999",
                            "a [0, 2000) 1900 1100 100 1500 @1999",
                            "a [1000, 3000) 1900 1100 1500 @2999");
        }
    }

    @Test
    @DisplayName("W24, W26: fields and an Iterable together: both speak of the same records")
    void accumulatorAndRecords() {
        String members = SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(size = "1s", lateness = "1s")
                static class Both {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                    @OnWindow String result(Iterable<In> records) {
                        long again = 0;
                        for (In in : records) {
                            again += in.value();
                        }
                        return sum + " " + again;
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 1L).emit(2L, "a", 2L).watermark(999).emit(3L, "a", 4L);
            assertThat(job.results()).containsExactly("3 3 @999", "wm 999", "7 7 @999");
        }
    }

    @Test
    @DisplayName("W27: without a key there is one window over the whole stream")
    void unkeyed() {
        for (String merge : new String[] {"", "@OnMerge void merge(Sums other) { sum += other.sum; }"}) {
            String members = SmallJob.INPUT + """
                    @From("input") @Window(size = "2s", slide = "1s", lateness = "1s")
                    static class Sums {
                        long sum;
                        @OnEvent void add(In in) { sum += in.value(); }
                        %s
                        @OnWindow String result(TimeWindow window) { return sum + " " + window; }
                    }

                    @Sink void results(String result) {}
                    """.formatted(merge);
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(500L, "a", 1L)
                        .emit(1_500L, "b", 2L)
                        .watermark(1_999)
                        .emit(900L, "c", 4L)
                        .watermark(2_999);
                job.emit(1_999L, "d", 8L).emit(999L, "late", 16L);
                assertThat(job.results())
                        .containsExactly(
                                "1 [-1000, 1000) @999",
                                "3 [0, 2000) @1999",
                                "wm 1999",
                                "7 [0, 2000) @1999",
                                "2 [1000, 3000) @2999",
                                "wm 2999",
                                "10 [1000, 3000) @2999");
                assertThat(job.late("Sums")).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("W30: the result of a window falls into the same window of a second step, in the same advance")
    void chainedWindows() {
        String members = SmallJob.INPUT + """
                record Sum(String key, long sum) {}

                @From("input") @KeyBy("key") @Window(size = "1s")
                static class Sums {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                    @OnWindow Sum result(@Key String key) { return new Sum(key, sum); }
                }

                @From("Sums") @Window(size = "1s")
                static class Greatest {
                    long greatest;
                    @OnEvent void add(Sum sum) { greatest = Math.max(greatest, sum.sum()); }
                    @OnWindow String result(TimeWindow window) { return greatest + " " + window; }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 1L)
                    .emit(2L, "b", 5L)
                    .emit(3L, "a", 2L)
                    .emit(1_000L, "a", 9L)
                    .watermark(999);
            assertThat(job.results()).containsExactly("5 [0, 1000) @999", "wm 999");
            job.watermark(5_000);
            assertThat(job.results()).endsWith("wm 999", "9 [1000, 2000) @1999", "wm 5000");
        }
    }

    @Test
    @DisplayName("W30, E18: chained windows of several ends in one advance are not late for each other")
    void chainedWindowsOfSeveralEnds() {
        String members = SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(size = "1s")
                static class Counts {
                    long count;
                    @OnEvent void add(In in) { count++; }
                    @OnWindow Long result() { return count; }
                }

                @From("Counts") @Window(size = "10s", slide = "1s")
                static class Totals {
                    long total;
                    @OnEvent void add(Long count) { total += count; }
                    @OnMerge void merge(Totals other) { total += other.total; }
                    @OnWindow String result(TimeWindow window) { return total + " " + window; }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 0L).emit(1_001L, "a", 0L).emit(2_001L, "b", 0L).watermark(Long.MAX_VALUE);
            assertThat(job.late("Totals")).isZero();
            assertThat(job.records())
                    .contains("3 [0, 10000) @9999", "1 [2000, 12000) @11999")
                    .hasSize(12);
        }
    }

    @Test
    @DisplayName("W32: all of a bounded input per key at its end is a window longer than the input")
    void wholeInput() {
        String members = SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(size = "36500d")
                static class Sorted {
                    @OnWindow String result(@Key String key, Iterable<In> records) {
                        List<Long> values = new ArrayList<>();
                        for (In in : records) {
                            values.add(in.value());
                        }
                        values.sort(null);
                        return key + values;
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(500L, "a", 3L)
                    .emit(7L, "b", 9L)
                    .emit(900_000_000L, "a", 1L)
                    .emit(3L, "a", 2L)
                    .watermark(900_000_000);
            assertThat(job.records()).isEmpty();
            job.finish();
            assertThat(job.records())
                    .extracting(result -> result.replaceAll(" @.*", ""))
                    .containsExactlyInAnyOrder("a[1, 2, 3]", "b[9]");
        }
    }
}
