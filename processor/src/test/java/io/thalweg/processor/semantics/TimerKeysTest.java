package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The key of a timer, and the state that its callback sees. */
final class TimerKeysTest {

    @Test
    @DisplayName("P6, K1: the key of a timer of any type is the one that set it, and so is its state")
    void keysOfAllKinds() {
        for (String key : List.of(
                "int:(int) in.value()",
                "Long:in.value()",
                "boolean:in.value() > 1",
                "Colour:Colour.values()[(int) in.value() % 2]",
                "java.util.UUID:new java.util.UUID(7, in.value())",
                "Point:new Point((int) in.value(), in.key())",
                "char:(char) ('a' + in.value())")) {
            String type = key.substring(0, key.indexOf(':'));
            String value = key.substring(key.indexOf(':') + 1);
            String members = """
                    enum Colour { RED, BLUE }
                    record Point(int x, String y) {}

                    static %s keyOf(In in) { return %s; }

                    @From("input") @KeyBy("#keyOf")
                    static class Alarms {
                        String first;
                        @OnEvent void set(In in, Context context, @Key %s key) {
                            first = first == null ? String.valueOf(key) : first;
                            context.timers().atEventTime(in.value());
                            context.timers().atEventTime(in.value());
                        }
                        @OnTimer String ring(@Key %s key) { return first.equals(String.valueOf(key)) + " " + key; }
                    }

                    @Sink void results(String result) {}
                    """.formatted(type, value, type, type);
            try (SmallJob job = SmallJob.withInput(members)) {
                job.emit(1L, "k", 1L).emit(1L, "k", 2L).emit(1L, "k", 3L).watermark(10);
                assertThat(job.records()).as(type).hasSize(3).allMatch(result -> result.startsWith("true "));
            }
        }
    }

    @Test
    @DisplayName("K1, P6: state objects in a callback are those of the timer's key")
    void stateObjects() {
        String members = """
                @From("input") @KeyBy("key")
                static class Sums {
                    final io.thalweg.api.ValueState<Long> sum;
                    final io.thalweg.api.ListState<Long> values;
                    Sums(io.thalweg.api.ValueState<Long> sum, io.thalweg.api.ListState<Long> values) {
                        this.sum = sum;
                        this.values = values;
                    }
                    @OnEvent void add(In in, Context context) {
                        sum.update(sum.value() == null ? in.value() : sum.value() + in.value());
                        values.add(in.value());
                        context.timers().atEventTime(100);
                    }
                    @OnTimer String ring(@Key String key) {
                        String text = key + sum.value();
                        for (Long value : values.get()) {
                            text += "," + value;
                        }
                        sum.clear();
                        values.clear();
                        return text;
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 1L).emit(2L, "b", 5L).emit(3L, "a", 2L).watermark(100);
            assertThat(job.records()).containsExactlyInAnyOrder("a3,1,2 @100", "b5,5 @100");
            job.emit(101L, "a", 4L).watermark(101);
            assertThat(job.records()).hasSize(3).endsWith("a4,4 @100");
        }
    }

    @Test
    @DisplayName("P2, P6: a key of several parts keeps its timers apart from those of other keys")
    void compositeKeys() {
        String members = """
                record Pair(String name, long number) {}

                @From("input") @KeyBy({"key", "value"})
                static class Alarms {
                    int count;
                    @OnEvent void set(In in, Context context) {
                        count++;
                        context.timers().atEventTime(100);
                    }
                    @OnTimer String ring(@Key Pair key, Context context) {
                        return key.name() + key.number() + "=" + count;
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 1L)
                    .emit(1L, "a", 2L)
                    .emit(1L, "b", 1L)
                    .emit(1L, "a", 1L)
                    .watermark(100);
            assertThat(job.records()).containsExactlyInAnyOrder("a1=2 @100", "a2=1 @100", "b1=1 @100");
        }
    }

    @Test
    @DisplayName(
            "J7, P13: handlers of several inputs share state and timers of a key; event time is that of the slower one")
    void severalInputs() {
        String members = """
                @Source @Watermark(generator = Silent.class, every = "0s")
                StreamSource<In> other() { return CollectionSource.of(List.of()); }

                @KeyBy("key")
                static class Both {
                    long sum;
                    @From("input") @OnEvent void left(In in, Context context) {
                        sum += in.value();
                        context.timers().atEventTime(100);
                    }
                    @From("other") @KeyBy("#keyOf") @OnEvent String right(In in, Context context) {
                        sum += 1000 * in.value();
                        context.timers().atEventTime(200);
                        context.timers().deleteEventTime(100);
                        return "right";
                    }
                    static String keyOf(In in) { return in.key().toLowerCase(java.util.Locale.ROOT); }
                    @OnTimer String ring(@Key String key, @EventTime long time) { return key + sum + "@" + time; }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(5L, "a", 1L).emitTo("other", 6L, "A", 2L).emit(7L, "b", 3L);
            job.watermark("input", 500);
            assertThat(job.results()).containsExactly("right @6");
            job.watermark("other", 150);
            assertThat(job.results()).containsExactly("right @6", "b3@100 @100", "wm 150");
            job.end("other");
            assertThat(job.records()).endsWith("a2001@200 @200");
        }
    }
}
