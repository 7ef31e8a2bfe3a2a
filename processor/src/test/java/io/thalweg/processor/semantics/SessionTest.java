package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Session windows in event time. */
final class SessionTest {

    private static String sessions(String window) {
        return SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(%s)
                static class Visits {
                    long sum;
                    static long gapOf(In in) { return in.value(); }
                    @OnEvent void add(In in) { sum += in.value(); }
                    @OnMerge void merge(Visits other) { sum += other.sum; }
                    @OnWindow String result(@Key String key, TimeWindow window) { return key + "=" + sum + " " + window; }
                }

                @Sink void results(String result) {}
                """.formatted(window);
    }

    @Test
    @DisplayName("W4: records exactly one gap apart are one session, one millisecond more makes two")
    void touching() {
        try (SmallJob job = SmallJob.of(sessions("gap = \"100ms\""))) {
            job.emit(0L, "a", 1L)
                    .emit(100L, "a", 2L)
                    .emit(201L, "a", 4L)
                    .emit(0L, "b", 8L)
                    .watermark(99);
            assertThat(job.results()).containsExactly("b=8 [0, 100) @99", "wm 99");
            job.watermark(1_000);
            assertThat(job.records()).containsExactly("b=8 [0, 100) @99", "a=3 [0, 200) @199", "a=4 [201, 301) @300");
        }
    }

    @Test
    @DisplayName("W4, E19: records in any order make the same sessions, which fire by ascending end")
    void anyOrder() {
        try (SmallJob job = SmallJob.of(sessions("gap = \"10ms\""))) {
            job.emit(30L, "a", 1L)
                    .emit(10L, "a", 2L)
                    .emit(50L, "a", 4L)
                    .emit(20L, "a", 8L)
                    .emit(45L, "b", 16L)
                    .watermark(99);
            assertThat(job.records()).containsExactly("a=11 [10, 40) @39", "b=16 [45, 55) @54", "a=4 [50, 60) @59");
        }
    }

    @Test
    @DisplayName("W5: a record whose own window is over is not late if it joins a session that is open")
    void lateRecordJoins() {
        try (SmallJob job = SmallJob.of(sessions("gap = \"100ms\""))) {
            job.emit(100L, "a", 1L)
                    .watermark(150)
                    .emit(10L, "a", 2L)
                    .emit(10L, "b", 4L)
                    .watermark(199);
            assertThat(job.records()).containsExactly("a=3 [10, 200) @199");
            assertThat(job.late("Visits")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("W5: a record may bridge a session that has fired and one that has not")
    void bridge() {
        try (SmallJob job = SmallJob.of(sessions("gap = \"100ms\", lateness = \"1s\""))) {
            job.emit(0L, "a", 1L)
                    .emit(180L, "a", 2L)
                    .watermark(99)
                    .emit(90L, "a", 4L)
                    .watermark(279);
            assertThat(job.results()).containsExactly("a=1 [0, 100) @99", "wm 99", "a=7 [0, 280) @279", "wm 279");
        }
    }

    @Test
    @DisplayName("W6: a record that extends a session which has fired makes it fire again, later or at once")
    void fireAgain() {
        try (SmallJob job = SmallJob.of(sessions("gap = \"100ms\", lateness = \"1s\""))) {
            job.emit(0L, "a", 1L).watermark(99).emit(50L, "a", 2L).watermark(149);
            assertThat(job.results())
                    .as("extended beyond the watermark: at its new end")
                    .containsExactly("a=1 [0, 100) @99", "wm 99", "a=3 [0, 150) @149", "wm 149");
            job.watermark(900).emit(100L, "a", 4L);
            assertThat(job.results()).as("extended, but over: at once").endsWith("wm 900", "a=7 [0, 200) @199");
            job.emit(20L, "a", 8L);
            assertThat(job.results()).as("within: at once").endsWith("a=7 [0, 200) @199", "a=15 [0, 200) @199");
        }
    }

    @Test
    @DisplayName("W7: a session that could be over before it is merged never exists: it was ended by its own watermark")
    void noMergeWithTheDead() {
        try (SmallJob job = SmallJob.of(sessions("gap = \"100ms\", lateness = \"50ms\""))) {
            job.emit(0L, "a", 1L)
                    .watermark(149)
                    .emit(100L, "a", 2L)
                    .watermark(10_000)
                    .emit(150L, "a", 4L);
            assertThat(job.records()).containsExactly("a=1 [0, 100) @99", "a=2 [100, 200) @199");
            assertThat(job.late("Visits")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("W4: with a dynamic gap each record says how long its session goes on; the longest wins")
    void dynamicGap() {
        try (SmallJob job = SmallJob.of(sessions("gap = \"#gapOf\""))) {
            job.emit(0L, "a", 100L).emit(10L, "a", 20L).emit(105L, "a", 10L).watermark(114);
            assertThat(job.records()).containsExactly("a=120 [0, 100) @99", "a=10 [105, 115) @114");
        }
        try (SmallJob job = SmallJob.of(sessions("gap = \"#gapOf\""))) {
            job.emit(50L, "a", 10L).emit(0L, "a", 49L).emit(49L, "a", 1L).watermark(1_000);
            assertThat(job.records()).containsExactly("a=60 [0, 60) @59");
        }
    }

    @Test
    @DisplayName("W22, W23: late records go to step.late; a session ends with the watermark that is its cleanup time")
    void lateStream() {
        String members =
                sessions("gap = \"10ms\", lateness = \"5ms\"") + "@From(\"Visits.late\") @Sink void late(In in) {}\n";
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(0L, "a", 1L).watermark(13).emit(0L, "a", 2L).watermark(14).emit(0L, "a", 4L);
            assertThat(job.records()).containsExactly("a=1 [0, 10) @9", "a=3 [0, 10) @9");
            assertThat(job.elements("late")).containsExactly("wm 13", "wm 14", "In[timestamp=0, key=a, value=4] @0");
        }
    }

    @Test
    @DisplayName("W27, W4: sessions without a key are those of the whole stream")
    void unkeyed() {
        String members = sessions("gap = \"10ms\"")
                .replace("@KeyBy(\"key\") ", "")
                .replace("@Key String key, ", "")
                .replace("key + ", "\"\" + ");
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(0L, "a", 1L).emit(5L, "b", 2L).emit(100L, "a", 4L).finish();
            assertThat(job.results()).containsExactly("=3 [0, 15) @14", "=4 [100, 110) @109", "wm MAX");
        }
    }

    @Test
    @DisplayName("W25: a session that keeps its records has them in order of arrival within each part")
    void buffered() {
        String members = SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(gap = "10ms")
                static class Visits {
                    @OnWindow String result(@Key String key, TimeWindow window, Iterable<In> records) {
                        StringBuilder text = new StringBuilder(key + window);
                        for (In in : records) {
                            text.append(' ').append(in.value());
                        }
                        return text.toString();
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(0L, "a", 1L)
                    .emit(20L, "a", 2L)
                    .emit(5L, "a", 3L)
                    .emit(12L, "a", 4L)
                    .finish();
            assertThat(job.records()).containsExactly("a[0, 30) 1 3 2 4 @29");
        }
    }

    @Test
    @DisplayName("E23: sessions at the end of time do not overflow, and after watermark MAX everything is late")
    void endOfTime() {
        try (SmallJob job = SmallJob.of(sessions("gap = \"1h\", lateness = \"9223372036854775807ms\""))) {
            job.emit(0L, "a", 1L)
                    .watermark(Long.MAX_VALUE - 1)
                    .emit(1L, "a", 2L)
                    .emit(Long.MAX_VALUE - 5, "b", 4L);
            assertThat(job.late("Visits")).isZero();
            job.finish();
            assertThat(job.records()).contains("a=3 [0, 3600001) @3600000").hasSize(3);
        }
    }
}
