package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Windows that follow the clock of the machine. */
final class ProcessingTimeWindowTest {

    private static String sums(String window, String merge) {
        return SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(%s, time = TimeDomain.PROCESSING)
                static class Sums {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                    %s
                    @OnWindow String result(@Key String key, TimeWindow window) { return key + "=" + sum + " " + window; }
                }

                @Sink void results(String result) {}
                """.formatted(window, merge);
    }

    private static final String MERGE = "@OnMerge void merge(Sums other) { sum += other.sum; }";

    @Test
    @DisplayName("W11: fires one millisecond after its last one, so that all records of that millisecond are in")
    void firesAtEnd() {
        for (String merge : new String[] {"", MERGE}) {
            try (SmallJob job = SmallJob.of(sums("size = \"1s\"", merge))) {
                job.clock(3).emit(77L, "a", 1L).clock(999).emit(78L, "a", 2L);
                assertThat(job.records()).isEmpty();
                job.clock(1_000);
                assertThat(job.records()).containsExactly("a=3 [0, 1000) @999");
                job.emit(5L, "a", 4L).clock(1_999);
                assertThat(job.records()).hasSize(1);
                job.clock(2_500);
                assertThat(job.records()).containsExactly("a=3 [0, 1000) @999", "a=4 [1000, 2000) @1999");
            }
        }
    }

    @Test
    @DisplayName("W31: nothing is late, whatever the watermark, and records need no timestamp")
    void neverLate() {
        for (String merge : new String[] {"", MERGE}) {
            try (SmallJob job = SmallJob.of(sums("size = \"2s\", slide = \"1s\"", merge))) {
                job.clock(500)
                        .watermark(50_000)
                        .emit(1L, "a", 1L)
                        .watermark(Long.MAX_VALUE)
                        .emit(2L, "a", 2L)
                        .clock(5_000);
                assertThat(job.late("Sums")).isZero();
                assertThat(job.records()).containsExactly("a=3 [-1000, 1000) @999", "a=3 [0, 2000) @1999");
            }
        }
    }

    @Test
    @DisplayName("E22, W31: the end of the input does not fire windows in processing time")
    void notFiredAtTheEnd() {
        for (String window : new String[] {"size = \"1s\"", "gap = \"1s\""}) {
            try (SmallJob job = SmallJob.of(sums(window, MERGE))) {
                job.emit(1L, "a", 1L).finish();
                assertThat(job.results()).containsExactly("wm MAX");
            }
        }
    }

    @Test
    @DisplayName("W4, W11, W31: sessions in processing time end a gap after the last record")
    void sessions() {
        try (SmallJob job = SmallJob.of(sums("gap = \"100ms\"", MERGE))) {
            job.clock(1_000).emit(1L, "a", 1L).clock(1_050).emit(2L, "a", 2L).clock(1_149);
            assertThat(job.records()).isEmpty();
            job.clock(1_150);
            assertThat(job.records()).containsExactly("a=3 [1000, 1150) @1149");
            job.emit(3L, "a", 4L).watermark(1_000_000).emit(4L, "a", 8L).clock(2_000);
            assertThat(job.records()).containsExactly("a=3 [1000, 1150) @1149", "a=12 [1150, 1250) @1249");
            assertThat(job.late("Sums")).isZero();
        }
    }

    @Test
    @DisplayName(
            "W1, W11: the clock decides the window, with offset; a jump of the clock fires all that are over, in order")
    void jumpOfTheClock() {
        for (String merge : new String[] {"", MERGE}) {
            try (SmallJob job = SmallJob.of(sums("size = \"1s\", offset = \"300ms\"", merge))) {
                job.clock(200).emit(1L, "a", 1L).clock(300).emit(2L, "a", 2L).clock(9_000);
                assertThat(job.records()).containsExactly("a=1 [-700, 300) @299", "a=2 [300, 1300) @1299");
            }
        }
    }
}
