package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Windows that count records. */
final class CountWindowTest {

    private static final String SUM = """
            @From("input") @KeyBy("key") @Window(%s)
            static class Windowed {
                long sum;
                long records;
                @OnEvent void add(In in) { sum += in.value(); records++; }
                @OnWindow String result(@Key String key, TimeWindow window) {
                    return key + "=" + sum + "/" + records + (window.maxTimestamp() == Long.MAX_VALUE ? "" : "!");
                }
            }
            @Sink void results(String result) {}
            """;

    private static final String LIST = """
            @From("input") @KeyBy("key") @Window(%s)
            static class Windowed {
                @OnWindow String result(@Key String key, Iterable<In> records) {
                    StringBuilder text = new StringBuilder(key + "=");
                    for (In in : records) {
                        text.append(in.value());
                    }
                    return text.toString();
                }
            }
            @Sink void results(String result) {}
            """;

    @Test
    @DisplayName("W9: a window fires at each n-th record of a key; the rest never does, not even at the end")
    void tumbling() {
        for (String members : new String[] {SUM, LIST}) {
            try (SmallJob job = SmallJob.withInput(members.formatted("count = 2"))) {
                for (int i = 1; i <= 5; i++) {
                    job.emit(i, "a", (long) i);
                }
                job.emit(9, "b", 9L).finish();
                assertThat(job.records())
                        .isEqualTo(
                                members.equals(SUM)
                                        ? java.util.List.of("a=3/2 @MAX", "a=7/2 @MAX")
                                        : java.util.List.of("a=12 @MAX", "a=34 @MAX"));
            }
        }
    }

    @Test
    @DisplayName("W9: no timestamps are needed, and keys of several parts and primitive ones work as well")
    void otherKeys() {
        try (SmallJob job = SmallJob.of("""
                record In(long number, boolean flag) {}
                @Source StreamSource<In> input() { return CollectionSource.of(List.of()); }
                @KeyBy({"number", "flag"}) @Window(count = 2)
                static class Pairs {
                    record Pair(long number, boolean flag) {}
                    int count;
                    @OnEvent void add(In in) { count++; }
                    @OnWindow String result(@Key Pair pair) { return pair + " " + count; }
                }
                @KeyBy("number") @Window(count = 3)
                static class Threes {
                    int count;
                    @OnEvent void add(In in) { count++; }
                    @OnWindow String result(@Key long number) { return number + " " + count; }
                }
                @From({"Pairs", "Threes"}) @Sink void results(String result) {}
                """)) {
            for (long number = -40; number < 40; number++) {
                job.emit(number, true).emit(number, false).emit(number, true);
            }
            assertThat(job.records())
                    .hasSize(160)
                    .contains("Pair[number=0, flag=true] 2 @MAX", "0 3 @MAX", "-40 3 @MAX", "39 3 @MAX");
        }
    }

    @Test
    @DisplayName("W9, W27: without key there is one window over the stream")
    void withoutKey() {
        try (SmallJob job = SmallJob.withInput("""
                @Window(count = 3)
                static class Windowed {
                    List<Long> values = new ArrayList<>();
                    @OnEvent void add(In in) { values.add(in.value()); }
                    @OnWindow String result(Iterable<In> records) {
                        int size = 0;
                        for (In in : records) { size++; }
                        return values + " " + size;
                    }
                }
                @Sink void results(String result) {}
                """)) {
            for (int i = 1; i <= 7; i++) {
                job.emit(i, "k" + i, (long) i);
            }
            assertThat(job.records()).containsExactly("[1, 2, 3] 3 @MAX", "[4, 5, 6] 3 @MAX");
        }
    }

    @Test
    @DisplayName("W9: a sliding count window fires at each slide with the last records, the first ones being smaller")
    void sliding() {
        try (SmallJob job = SmallJob.withInput(SUM.formatted("count = 4, slideCount = 2"))) {
            for (int i = 1; i <= 7; i++) {
                job.emit(i, "a", (long) i);
            }
            job.finish();
            assertThat(job.records()).containsExactly("a=3/2 @MAX", "a=10/4 @MAX", "a=18/4 @MAX");
        }
        try (SmallJob job = SmallJob.withInput(LIST.formatted("count = 2, slideCount = 3"))) {
            for (int i = 1; i <= 7; i++) {
                job.emit(i, "a", (long) i).emit(i, "b", (long) i);
            }
            assertThat(job.records()).containsExactly("a=23 @MAX", "b=23 @MAX", "a=56 @MAX", "b=56 @MAX");
        }
    }
}
