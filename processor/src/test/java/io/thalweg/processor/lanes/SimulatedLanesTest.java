package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a job computes depends neither on the number of its lanes nor on the order in which they work (X3, K10). */
final class SimulatedLanesTest {

    private static final String TOTAL = """
                @From("input") @KeyBy("key")
                static class Total {
                    long sum;
                    @OnEvent String add(In in, Context context) {
                        sum += in.value();
                        return in.key() + "|" + sum + " @" + context.timestamp() + " wm " + context.watermark();
                    }
                }
            """;

    @Test
    @DisplayName("a keyed step: each key in order, each record with the watermark that preceded it (E5)")
    void keyedStep() {
        new SimulatedRuns(LaneJobs.inTime(TOTAL)).sameResults();
    }

    @Test
    @DisplayName("a keyed step behind a keyed step with another key: two exchanges in a row")
    void twoExchangesInARow() {
        new SimulatedRuns(LaneJobs.inTime("""
                    record Mid(String key, int number, long sum) {}

                    @From("input") @KeyBy("key")
                    static class First {
                        long sum;
                        @OnEvent Mid add(In in) { sum += in.value(); return new Mid(in.key(), in.number(), sum); }
                    }

                    @From("First") @KeyBy("number")
                    static class Second {
                        transient int calls;
                        @OnEvent String add(Mid mid) { calls++; return mid.key() + mid.number() + "|" + mid.sum(); }
                    }
                """)).sameResults();
    }

    @Test
    @DisplayName("E10: a union of two sources")
    void union() {
        new SimulatedRuns(LaneJobs.job(LaneJobs.source("one", "1h", "GeneratorSource.of(Small::in).count(80)")
                        + LaneJobs.source("two", "1h", "GeneratorSource.of(Small::in).count(70).splits(2)")
                        + LaneJobs.window("one", "@KeyBy(\"key\")", "String", "size = \"100ms\"")
                                .replace("@From(\"one\")", "@From({\"one\", \"two\"})")))
                .sameResults();
    }

    @Test
    @DisplayName("a diamond: one stream filtered twice and united again")
    void diamond() {
        String filters = """
                    @From("input") @Filter boolean small(In in) { return in.number() < 10; }
                    @From("input") @Filter boolean large(In in) { return in.number() > 5; }
                """;
        String window = LaneJobs.window("small", "@KeyBy(\"key\")", "String", "size = \"100ms\"");
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.withLateRecords(
                filters + window.replace("@From(\"small\")", "@From({\"small\", \"large\"})")));
        long late = runs.alone().late("Sums");
        assertThat(late).isPositive();
        runs.sameResults(outcome -> assertThat(outcome.late("Sums")).isEqualTo(late));
    }

    @Test
    @DisplayName("E15: a keyed step with two inputs")
    void twoInputs() {
        new SimulatedRuns(LaneJobs.job(LaneJobs.source("one", "1s", "GeneratorSource.of(Small::in).count(80)")
                        + LaneJobs.source("two", "1s", "GeneratorSource.of(Small::in).count(70)") + """
                    @KeyBy("key")
                    static class Both {
                        long left;
                        long right;
                        @OnEvent @From("one")
                        String one(In in) { left += in.value(); return in.key() + " left|" + left; }
                        @OnEvent @From("two")
                        String two(In in) { right += in.value(); return in.key() + " right|" + right; }
                    }
                """))
                .sameResults();
    }

    @Test
    @DisplayName("side outputs on both sides of an exchange")
    void sideOutputs() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @From("input") @Transform
                    In checked(In in, @SideOutput("odd") Out<In> odd) {
                        if (in.number() % 2 == 1) { odd.emit(in); return null; }
                        return in;
                    }

                    @From("checked") @KeyBy("key")
                    static class Total {
                        long sum;
                        @OnEvent String add(In in, @SideOutput("big") Out<Long> big) {
                            sum += in.value();
                            if (sum > 500) { big.emit(sum); }
                            return in.key() + "|" + sum;
                        }
                    }

                    @From("Total.big") @Sink void bigOnes(Long sum) {}

                    @From("checked.odd") @KeyBy("color") @Window(size = "100ms")
                    static class Odd {
                        long count;
                        @OnEvent void add(In in) { count++; }
                        @OnWindow Integer result(@Key Color color, TimeWindow window) { return (int) count; }
                    }

                    @From("Odd") @Sink void odds(Integer count) {}
                """));
        List<Long> big = sorted(runs.alone().<Long>sink("bigOnes"));
        List<Integer> odds = sorted(runs.alone().<Integer>sink("odds"));
        assertThat(big).isNotEmpty();
        assertThat(odds).isNotEmpty();
        runs.sameResults(outcome -> {
            assertThat(sorted(outcome.<Long>sink("bigOnes"))).isEqualTo(big);
            assertThat(sorted(outcome.<Integer>sink("odds"))).isEqualTo(odds);
        });
    }

    @Test
    @DisplayName("a record that becomes fifty, which is more than there are pages for")
    void fiftyOfOne() {
        new SimulatedRuns(LaneJobs.job(LaneJobs.source("input", "1s", "GeneratorSource.of(Small::in).count(12)") + """
                    record Part(int number, long value) {}

                    @From("input") @Transform
                    void parts(In in, Out<Part> out) {
                        for (int i = 0; i < 50; i++) { out.emit(new Part(i % 7, in.value())); }
                    }

                    @From("parts") @KeyBy("number")
                    static class Total {
                        long sum;
                        @OnEvent String add(Part part) { sum += part.value(); return part.number() + "|" + sum; }
                    }
                """))
                .sameResults();
    }

    @Test
    @DisplayName("a mutable event, one object for all records of a source and another for those of a transform")
    void mutableEvents() {
        new SimulatedRuns(LaneJobs.job("""
                    static final class Event { @EventTime long timestamp; String key; long value; }
                    static final class Twice { String key; long value; }

                    private final Event event = new Event();
                    private final Twice twice = new Twice();

                    @Source @Watermark(lag = "1s", every = "record")
                    StreamSource<Event> events() {
                        return GeneratorSource.of(this::next).count(150);
                    }

                    private Event next(long index) {
                        In in = in(index);
                        event.timestamp = in.timestamp();
                        event.key = in.key();
                        event.value = in.value();
                        return event;
                    }

                    @From("events") @Transform
                    void doubled(Event event, Out<Twice> out) {
                        for (int i = 1; i <= 2; i++) {
                            twice.key = event.key;
                            twice.value = event.value * i;
                            out.emit(twice);
                        }
                    }

                    @From("doubled") @KeyBy("key") @Window(size = "100ms")
                    static class Values {
                        @OnEvent void add(Twice twice) {}
                        @OnWindow String result(@Key String key, Iterable<Twice> all) {
                            StringBuilder text = new StringBuilder(key).append('|');
                            for (Twice one : all) { text.append(one.key).append(one.value).append(' '); }
                            return text.toString();
                        }
                    }
                """)).sameResults();
    }

    @Test
    @DisplayName("several splits: what each of them has read stays in order, windows get all")
    void severalSplits() {
        String keyed = """
                    @From("input") @KeyBy("key")
                    static class Each {
                        transient long calls;
                        @OnEvent String each(In in) { calls++; return in.key() + in.value() % 3 + "|" + in.value(); }
                    }
                """;
        String source = LaneJobs.source("input", "1h", "GeneratorSource.of(Small::in).count(150).splits(3)");
        new SimulatedRuns(LaneJobs.job(source + keyed)).sameResults();
        String window = LaneJobs.window("input", "@KeyBy(\"key\")", "String", "gap = \"40ms\"");
        new SimulatedRuns(LaneJobs.job(source + window)).sameResults();
    }

    @Test
    @DisplayName("a transform that assigns time anew, in front of a window")
    void reassignedTime() {
        new SimulatedRuns(LaneJobs.inTime("""
                    record Shifted(@EventTime long time, String key, long value) {}

                    @From("input") @Transform @Watermark(lag = "2s", every = "record")
                    Shifted shifted(In in) { return new Shifted(in.timestamp() + 7, in.key(), in.value()); }
                """
                        + LaneJobs.window("shifted", "@KeyBy(\"key\")", "String", "size = \"100ms\"")
                                .replace("add(In in)", "add(Shifted in)")))
                .sameResults();
    }

    @Test
    @DisplayName("records without a key are dropped, if the step says so")
    void nullKeysDropped() {
        new SimulatedRuns(LaneJobs.inTime(nullKeys(", nullKey = NullKey.DROP"))).sameResults();
    }

    @Test
    @DisplayName("a record without a key fails the job on any lane")
    void nullKeysFail() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime(nullKeys("")));
        assertThatThrownBy(runs::alone).hasStackTraceContaining("NullKeyException");
        runs.eachSimulation(
                simulation -> assertThatThrownBy(simulation::run).hasStackTraceContaining("NullKeyException"));
    }

    private static String nullKeys(String policy) {
        return """
                    record Keyed(String key, long value) {}

                    @From("input") @Transform
                    Keyed keyed(In in) { return new Keyed(in.value() %% 10 == 9 ? null : in.key(), in.value()); }

                    @From("keyed") @KeyBy(value = "key"%s)
                    static class Total {
                        long sum;
                        @OnEvent String add(Keyed in) { sum += in.value(); return in.key() + "|" + sum; }
                    }
                """.formatted(policy);
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> records) {
        return records.stream().sorted().toList();
    }
}
