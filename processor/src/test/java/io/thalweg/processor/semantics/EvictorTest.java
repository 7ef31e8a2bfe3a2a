package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Evictors: which records leave a window when it fires. */
final class EvictorTest {

    private static final String LIST = """
            static String text(Iterable<In> records) {
                StringBuilder text = new StringBuilder("=");
                for (In in : records) {
                    text.append(in.value());
                }
                return text.toString();
            }
            @From("input") @KeyBy("key") %s
            static class Windowed {
                @OnWindow String result(@Key String key, Iterable<In> records) { return key + text(records); }
            }
            @Sink void results(String result) {}
            """;

    private static SmallJob job(String annotations, String... members) {
        return SmallJob.withInput(LIST.formatted(annotations) + String.join("\n", members));
    }

    @Test
    @DisplayName("W20: by count, the last records stay, and those that left are gone for the next firing as well")
    void count() {
        try (SmallJob job = job("@Window(global = true) @Trigger(count = 3) @Evict(count = 2)")) {
            for (long value = 1; value <= 6; value++) {
                job.emit(value, "a", value);
            }
            assertThat(job.records()).containsExactly("a=23 @MAX", "a=56 @MAX");
        }
    }

    @Test
    @DisplayName("W20: after the function, it sees all and what stays is there the next time")
    void countAfter() {
        try (SmallJob job = job("@Window(global = true) @Trigger(count = 3) @Evict(count = 1, after = true)")) {
            for (long value = 1; value <= 6; value++) {
                job.emit(value, "a", value);
            }
            assertThat(job.records()).containsExactly("a=123 @MAX", "a=3456 @MAX");
        }
    }

    @Test
    @DisplayName("W20, W29: by time, records stay whose timestamps are less than that before the greatest")
    void within() {
        try (SmallJob job = job("@Window(size = \"1h\", lateness = \"1h\") @Evict(within = \"1s\")")) {
            job.emit(1_000L, "a", 1L)
                    .emit(2_000L, "a", 2L)
                    .emit(1_001L, "a", 3L)
                    .watermark(3_599_999);
            job.emit(1_500L, "a", 4L).emit(3_000L, "a", 5L);
            assertThat(job.records()).containsExactly("a=23 @3599999", "a=234 @3599999", "a=5 @3599999");
        }
    }

    @Test
    @DisplayName(
            "W20: an own evictor takes out before and after; the function is called for what is left, be it nothing")
    void custom() {
        String evictor = """
                static class Odd implements WindowEvictor<In> {
                    @Override public void evictBefore(
                            Iterable<TimestampedValue<In>> records, int size, TimeWindow window, EvictorContext context) {
                        for (var all = records.iterator(); all.hasNext(); ) {
                            if (all.next().value().value() % 2 == 1) {
                                all.remove();
                            }
                        }
                    }
                    @Override public void evictAfter(
                            Iterable<TimestampedValue<In>> records, int size, TimeWindow window, EvictorContext context) {
                        for (var all = records.iterator(); all.hasNext(); ) {
                            if (all.next().timestamp() < size) {
                                all.remove();
                            }
                        }
                    }
                }
                """;
        try (SmallJob job = job("@Window(global = true) @Trigger(count = 2) @Evict(custom = Odd.class)", evictor)) {
            job.emit(0L, "a", 1L)
                    .emit(0L, "a", 3L)
                    .emit(1L, "a", 2L)
                    .emit(9L, "a", 4L)
                    .emit(9L, "a", 5L)
                    .emit(9L, "a", 6L);
            assertThat(job.records()).containsExactly("a= @MAX", "a=24 @MAX", "a=46 @MAX");
        }
    }

    @Test
    @DisplayName(
            "W20, W26: fields that a handler fills are computed from the records that are left, with their own timestamps")
    void fields() {
        try (SmallJob job = SmallJob.withInput("""
                @From("input") @KeyBy("key") @Window(size = "1s") @Evict(count = 2)
                static class Windowed {
                    long sum = 100;
                    List<Long> seen = new ArrayList<>();
                    @OnEvent void add(In in, @Key String key, Context context) {
                        sum += in.value();
                        seen.add(context.timestamp());
                    }
                    @OnWindow String result() { return sum + " " + seen; }
                }
                @Sink void results(String result) {}
                """)) {
            job.emit(1L, "a", 1L)
                    .emit(2L, "a", 2L)
                    .emit(3L, "a", 3L)
                    .emit(4L, "b", 4L)
                    .watermark(999);
            job.emit(1_001L, "a", 7L).watermark(1_999);
            assertThat(job.records()).containsExactlyInAnyOrder("105 [2, 3] @999", "104 [4] @999", "107 [1001] @1999");
        }
    }

    @Test
    @DisplayName("W20, W4: sessions grow together with their records in the order of the sessions")
    void sessions() {
        try (SmallJob job = job("@Window(gap = \"100ms\") @Evict(count = 3)")) {
            job.emit(0L, "a", 1L)
                    .emit(180L, "a", 2L)
                    .emit(185L, "a", 3L)
                    .emit(90L, "a", 4L)
                    .watermark(1_000);
            assertThat(job.records()).containsExactly("a=234 @284");
        }
    }

    @Test
    @DisplayName("W33, W20: each sliding window has its records to itself, and loses them by itself")
    void sliding() {
        try (SmallJob job = job("@Window(size = \"20ms\", slide = \"10ms\") @Evict(count = 1)")) {
            job.emit(1L, "a", 1L)
                    .emit(11L, "a", 2L)
                    .emit(12L, "a", 3L)
                    .watermark(9)
                    .watermark(100);
            assertThat(job.records()).containsExactly("a=1 @9", "a=3 @19", "a=3 @29");
        }
    }
}
