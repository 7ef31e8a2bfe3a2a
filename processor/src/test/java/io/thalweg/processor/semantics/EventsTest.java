package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.testkit.TestJob;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How records travel: copies where a mutable one outlives the call, branches, unions, side outputs, keys of all types. */
final class EventsTest {

    private static final String MUTABLE = JobText.in("mutable", """
            @Job
            class Mutable {
                static class Reading {
                    @EventTime long timestamp;
                    String key;
                    long value;
                    List<Long> parts = new ArrayList<>();
                }

                @Source @Watermark(every = "0s") StreamSource<Reading> input() { return CollectionSource.of(List.of()); }

                @From("input") @KeyBy("key") @Window(size = "1s")
                static class Kept {
                    @OnWindow String result(Iterable<Reading> readings) {
                        StringBuilder text = new StringBuilder();
                        for (Reading reading : readings) {
                            text.append(reading.value).append(reading.parts);
                        }
                        return text.toString();
                    }
                }

                @From("input") @KeyBy("key") @Window(gap = "1s")
                static class Last {
                    Reading last;
                    Reading first;
                    @OnEvent void add(Reading reading) {
                        last = reading;
                        first = first == null ? reading : first;
                    }
                    @OnMerge void merge(Last other) { last = other.last; }
                    @OnWindow String result() { return first.value + " " + last.value + last.parts; }
                }

                @From("input") @KeyBy("key")
                static class Previous {
                    Reading previous;
                    @OnEvent String add(Reading reading) {
                        String text = previous == null ? "none" : previous.value + "" + previous.parts;
                        previous = reading;
                        return text;
                    }
                }

                @From("input") @Transform
                Reading spoiled(Reading reading) {
                    reading.value = -1;
                    reading.parts.add(-1L);
                    return reading;
                }

                @From("input") @Transform
                String untouched(Reading reading) { return reading.value + "" + reading.parts; }

                @From("Kept") @Sink void kept(String text) {}
                @From("Last") @Sink void last(String text) {}
                @From("Previous") @Sink void previous(String text) {}
                @From("spoiled") @Sink void spoiledSink(Reading reading) {}
                @From("untouched") @Sink void untouchedSink(String text) {}
            }
            """);

    @Test
    @DisplayName(
            "W25: a mutable record that a step keeps is copied: neither its sender nor another branch can change it")
    void mutableRecordsAreCopied() throws ReflectiveOperationException {
        CompiledSources compiled = InMemoryCompiler.compile(MUTABLE);
        Class<?> type = compiled.load("mutable.Mutable$Reading");
        try (TestJob job = TestJob.of(compiled.plan("mutable.Mutable"))) {
            Object reading = RecordValues.create(type); // one object, filled again for each record, as a reader may do
            for (long value = 1; value <= 3; value++) {
                fill(type, reading, value);
                job.source("input").emit(reading);
            }
            fill(type, reading, 99);
            job.finish();
            assertThat(job.sink("kept")).containsExactly("1[1]2[2]3[3]");
            assertThat(job.sink("last")).containsExactly("1 3[3]");
            assertThat(job.sink("previous")).containsExactly("none", "1[1]", "2[2]");
            assertThat(job.sink("untouchedSink")).containsExactly("1[1]", "2[2]", "3[3]");
        }
    }

    private static void fill(Class<?> type, Object reading, long value) throws ReflectiveOperationException {
        set(type, reading, "timestamp", value);
        set(type, reading, "key", "a");
        set(type, reading, "value", value);
        set(type, reading, "parts", new ArrayList<>(List.of(value)));
    }

    private static void set(Class<?> type, Object target, String name, Object value)
            throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(target, value);
    }

    @Test
    @DisplayName("J8: a union with itself doubles, and a stream goes to all that read it, in the order of the job")
    void branches() {
        String members = SmallJob.INPUT + """
                @From("input") @Filter boolean even(In in) { return in.value() % 2 == 0; }
                @From("input") @Transform In negated(In in) { return new In(in.timestamp(), in.key(), -in.value()); }
                @From({"even", "negated", "input"}) @Transform String shown(In in) { return in.key() + in.value(); }
                @From("shown") @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 1L).emit(2L, "b", 2L).watermark(5).finish();
            assertThat(job.records()).containsExactlyInAnyOrder("a1 @1", "a-1 @1", "b2 @2", "b2 @2", "b-2 @2");
            assertThat(job.results()).endsWith("wm 5", "wm MAX");
        }
    }

    @Test
    @DisplayName(
            "M1: side outputs of transforms and windows carry the timestamp of the record or window, and watermarks")
    void sideOutputs() {
        String members = SmallJob.INPUT + """
                @From("input") @Transform
                void split(In in, Out<In> out, @SideOutput("odd") Out<Long> odd) {
                    if (in.value() % 2 == 0) {
                        out.emit(in);
                    } else {
                        odd.emit(in.value());
                    }
                }

                @From("split") @KeyBy("key") @Window(size = "1s")
                static class Sums {
                    long sum;
                    @OnEvent void add(In in, @SideOutput("seen") Out<Long> seen) {
                        sum += in.value();
                        seen.emit(in.value());
                    }
                    @OnWindow void result(Out<String> out, @SideOutput("big") Out<Long> big, Context context) {
                        out.emit("sum " + sum);
                        if (sum > 5) {
                            big.emit(sum);
                        }
                    }
                }

                @From("Sums") @Sink void results(String result) {}
                @From("split.odd") @Sink void odd(Long value) {}
                @From("Sums.seen") @Sink void seen(Long value) {}
                @From("Sums.big") @Sink void big(Long value) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 1L)
                    .emit(2L, "a", 2L)
                    .emit(3L, "a", 4L)
                    .watermark(999)
                    .emit(1_500L, "b", 2L)
                    .finish();
            assertThat(job.results()).containsExactly("sum 6 @999", "wm 999", "sum 2 @1999", "wm MAX");
            assertThat(job.elements("odd")).containsExactly("1 @1", "wm 999", "wm MAX");
            assertThat(job.elements("seen")).containsExactly("2 @2", "4 @3", "wm 999", "2 @1500", "wm MAX");
            assertThat(job.elements("big")).containsExactly("6 @999", "wm 999", "wm MAX");
        }
    }

    @Test
    @DisplayName("W18: a window that returns null or an empty Optional gives nothing; one without records never fires")
    void noResult() {
        String members = SmallJob.INPUT + """
                @From("input") @KeyBy("key") @Window(size = "1s")
                static class Sums {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
                    @OnWindow String result() { return sum > 1 ? "sum " + sum : null; }
                }

                @From("Sums") @Transform Optional<String> some(String text) {
                    return text.endsWith("3") ? Optional.of(text) : Optional.empty();
                }

                @From("some") @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(1L, "a", 1L).emit(2L, "b", 2L).emit(5_001L, "a", 3L).finish();
            assertThat(job.results()).containsExactly("sum 3 @5999", "wm MAX");
        }
    }

    @Test
    @DisplayName("K1: a null key fails the job, or is dropped and counted where the step says so")
    void nullKeys() {
        for (String step :
                List.of("@Window(size = \"1s\")", "@Window(gap = \"1s\")", "@Window(size = \"2s\", slide = \"1s\")")) {
            String members = SmallJob.INPUT + """
                    @From("input") @KeyBy(value = "key"%s) %s
                    static class Counts {
                        long count;
                        @OnEvent void add(In in) { count++; }
                        @OnMerge void merge(Counts other) { count += other.count; }
                        @OnWindow String result(@Key String key) { return key + count; }
                    }

                    @Sink void results(String result) {}
                    """;
            try (SmallJob job = SmallJob.of(members.formatted("", step))) {
                assertThatThrownBy(() -> job.emit(1L, null, 1L)).hasRootCauseInstanceOf(NullKeyException.class);
            }
            try (SmallJob job = SmallJob.of(members.formatted(", nullKey = NullKey.DROP", step))) {
                job.emit(1L, "a", 1L)
                        .emit(2L, null, 1L)
                        .watermark(500)
                        .emit(3L, null, 1L)
                        .watermark(5_000);
                assertThat(job.records()).isNotEmpty().allMatch(result -> result.startsWith("a1 @"));
                assertThat(job.counter("Counts", "nullKey")).isEqualTo(2);
                assertThat(job.late("Counts")).isZero();
            }
        }
    }

    @Test
    @DisplayName("K1: keys of all types keep apart what differs and bring together what is equal")
    void keyTypes() {
        for (String type : List.of(
                "boolean",
                "byte",
                "short",
                "char",
                "int",
                "long",
                "Boolean",
                "Integer",
                "Long",
                "Character",
                "String",
                "Colour",
                "java.util.UUID",
                "Pair")) {
            String members = SmallJob.INPUT + """
                    enum Colour { RED, GREEN, BLUE }
                    record Pair(String left, Long right) {}

                    static TYPE keyOf(In in) {
                        return KEY;
                    }

                    @From("input") @KeyBy("#keyOf") @Window(size = "1s")
                    static class Counts {
                        long count;
                        @OnEvent void add(In in) { count++; }
                        @OnWindow String result(@Key TYPE key) { return key + "=" + count; }
                    }

                    @From("input") @KeyBy("#keyOf") @Window(gap = "1s")
                    static class Visits {
                        long count;
                        @OnEvent void add(In in) { count++; }
                        @OnMerge void merge(Visits other) { count += other.count; }
                        @OnWindow String result(@Key TYPE key) { return key + "=" + count; }
                    }

                    @From({"Counts", "Visits"}) @Sink void results(String result) {}
                    """.replace("TYPE", type).replace("KEY", keyExpression(type));
            try (SmallJob job = SmallJob.of(members)) {
                job.emit(1L, "a", 0L)
                        .emit(2L, "a", 1L)
                        .emit(3L, "b", 0L)
                        .emit(4L, "b", 0L)
                        .finish();
                List<String> results = job.records().stream()
                        .map(each -> each.replaceAll(".*=| @.*", ""))
                        .toList();
                assertThat(results).as(type).containsExactlyInAnyOrder("3", "1", "3", "1");
            }
        }
    }

    private static String keyExpression(String type) {
        return switch (type) {
            case "boolean", "Boolean" -> "in.value() == 1";
            case "byte", "short", "char", "int" -> "(" + type + ") (in.value() - (1 << 14))";
            case "Integer" -> "(int) in.value() + 1_000_000";
            case "Character" -> "(char) (in.value() + 60_000)";
            case "long", "Long" -> "in.value() + Long.MIN_VALUE";
            case "String" -> "new String(\"k\" + in.value())";
            case "Colour" -> "Colour.values()[(int) in.value() + 1]";
            case "java.util.UUID" -> "new java.util.UUID(5, in.value())";
            default -> "new Pair(\"p\", in.value() == 1 ? 1L : null)";
        };
    }

    @Test
    @DisplayName("E8: @Watermark on the event type serves all its sources, and the one on a source wins")
    void watermarkOnType() {
        String members = """
                @Watermark(lag = "10ms", every = "record")
                record In(@EventTime long timestamp) {}

                @Source StreamSource<In> input() { return CollectionSource.of(List.of()); }
                @Source @Watermark(every = "record") StreamSource<In> exact() { return CollectionSource.of(List.of()); }
                @From("input") @Sink void results(In in) {}
                @From("exact") @Sink void others(In in) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(100L).emitTo("exact", 100L);
            assertThat(job.results()).containsExactly("In[timestamp=100] @100", "wm 89");
            assertThat(job.elements("others")).containsExactly("In[timestamp=100] @100", "wm 99");
        }
    }

    @Test
    @DisplayName("E1: a long component may be in another unit")
    void units() {
        String members = """
                record In(@EventTime(unit = java.time.temporal.ChronoUnit.SECONDS) long seconds) {}

                @Source @Watermark(every = "record") StreamSource<In> input() { return CollectionSource.of(List.of()); }
                @From("input") @Sink void results(In in) {}
                """;
        try (SmallJob job = SmallJob.of(members)) {
            job.emit(3L).emit(-1L);
            assertThat(job.results()).containsExactly("In[seconds=3] @3000", "wm 2999", "In[seconds=-1] @-1000");
        }
    }
}
