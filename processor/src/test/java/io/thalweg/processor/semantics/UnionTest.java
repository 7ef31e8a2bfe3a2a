package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The watermark of a union is the minimum of its inputs, as for the channels of one input. */
final class UnionTest {

    private static final String UNION = SmallJob.INPUT.replace("input()", "left()") + """
            @Source @Watermark(generator = Silent.class, every = "0s")
            StreamSource<In> right() {
                return CollectionSource.of(List.of());
            }

            @From({"left", "right"}) @Transform
            String shown(In in) {
                return in.key();
            }

            @From("shown") @Sink void results(String result) {}
            """;

    @Test
    @DisplayName("E10: the minimum over the inputs, not before each has one, and only when it rises")
    void minimum() {
        try (SmallJob job = SmallJob.of(UNION)) {
            job.watermark("left", 10).emitTo("left", 1L, "a", 0L);
            assertThat(job.results()).containsExactly("a @1");
            job.watermark("right", 5)
                    .emitTo("right", 2L, "b", 0L)
                    .watermark("left", 20)
                    .watermark("right", 15);
            assertThat(job.results()).containsExactly("a @1", "wm 5", "b @2", "wm 15");
        }
    }

    @Test
    @DisplayName("E13: an idle input holds nobody back; its watermarks are ignored until it is active")
    void idleInput() {
        try (SmallJob job = SmallJob.of(UNION)) {
            job.watermark("left", 10).idle("right");
            assertThat(job.results()).containsExactly("wm 10");
            job.watermark("left", 12);
            assertThat(job.results()).containsExactly("wm 10", "wm 12");
        }
    }

    @Test
    @DisplayName("E13: when the last input goes idle that held the minimum, the maximum is passed on, then idle")
    void allIdle() {
        try (SmallJob job = SmallJob.of(UNION)) {
            job.watermark("left", 15).watermark("right", 5).idle("left").idle("right");
            assertThat(job.results()).containsExactly("wm 5", "wm 15", "idle");
        }
    }

    @Test
    @DisplayName("E14: an input that comes back behind the output's watermark takes part again when it has caught up")
    void realigned() {
        try (SmallJob job = SmallJob.of(UNION)) {
            job.watermark("left", 10)
                    .watermark("right", 3)
                    .idle("right")
                    .watermark("left", 20)
                    .active("right");
            assertThat(job.results()).containsExactly("wm 3", "wm 10", "wm 20");
            job.watermark("left", 30);
            assertThat(job.results())
                    .as("right is not aligned, so it holds nobody back")
                    .endsWith("wm 20", "wm 30");
            job.watermark("right", 31).watermark("left", 40);
            assertThat(job.results()).as("right is aligned again").endsWith("wm 30", "wm 31");
        }
    }

    @Test
    @DisplayName("E22: the end of one input does not end the union; the end of the last one does")
    void endOfInputs() {
        try (SmallJob job = SmallJob.of(UNION)) {
            job.watermark("left", 10).watermark("right", 5).end("left");
            assertThat(job.results()).containsExactly("wm 5");
            job.watermark("right", 70).emitTo("right", 80L, "b", 0L).end("right");
            assertThat(job.results()).containsExactly("wm 5", "wm 70", "b @80", "wm MAX");
        }
    }

    @Test
    @DisplayName("E25: an input without watermarks stalls event time until it is idle or has ended")
    void stalled() {
        try (SmallJob job = SmallJob.of(UNION)) {
            job.watermark("left", 1_000).watermark("left", 2_000);
            assertThat(job.results()).isEmpty();
            job.end("right");
            assertThat(job.results()).containsExactly("wm 2000");
        }
    }

    @Test
    @DisplayName("E10: no record is late behind a union, whichever input is ahead")
    void noInterleavingMakesLate() {
        String members = SmallJob.INPUT
                        .replace("input()", "left()")
                        .replace("generator = Silent.class, every = \"0s\"", "every = \"record\"")
                + """
                @Source @Watermark(every = "record")
                StreamSource<In> right() {
                    return CollectionSource.of(List.of());
                }

                @From({"left", "right"}) @KeyBy("key") @Window(size = "1s")
                static class Sums {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                    @OnWindow String result(@Key String key) { return key + "=" + sum; }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emitTo("left", 100L, "a", 1L).emitTo("left", 1_100L, "a", 2L).end("left");
            job.emitTo("right", 200L, "a", 3L).emitTo("right", 1_200L, "a", 4L).end("right");
            assertThat(job.records()).containsExactly("a=4 @999", "a=6 @1999");
            assertThat(job.late("Sums")).isZero();
        }
    }
}
