package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest(name = "{0} with key {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "size = \"100ms\";                    @KeyBy(\"key\");      String",
                "size = \"100ms\";                    @KeyBy(\"value\");    long",
                "size = \"100ms\";                    @KeyBy(\"color\");    Color",
                "size = \"100ms\";                    @KeyBy({\"key\", \"number\"}); String last",
                "size = \"100ms\", slide = \"50ms\";  @KeyBy(\"key\");      String",
                "size = \"100ms\", slide = \"50ms\";  @KeyBy(\"value\");    long",
                "size = \"100ms\", slide = \"50ms\";  @KeyBy(\"color\");    Color",
                "size = \"100ms\", slide = \"50ms\";  @KeyBy({\"key\", \"number\"}); String last",
                "gap = \"60ms\";                      @KeyBy(\"key\");      String",
                "gap = \"60ms\";                      @KeyBy(\"number\");   int",
                "gap = \"60ms\";                      @KeyBy(\"color\");    Color",
                "gap = \"60ms\";                      @KeyBy({\"key\", \"number\"}); String last"
            })
    void windowsAndTheirLateRecords(String window, String keyBy, String keyType) {
        String job = LaneJobs.withLateRecords(LaneJobs.window("input", keyBy, keyType, window));
        SimulatedRuns runs = new SimulatedRuns(job);
        long late = runs.alone().late("Sums");
        assertThat(late).isPositive();
        runs.sameResults(
                outcome -> assertThat(outcome.late("Sums")).as("late records").isEqualTo(late));
    }

    @Test
    @DisplayName("a window without a key gets all records, wherever they are read")
    void windowWithoutKey() {
        new SimulatedRuns(LaneJobs.withLateRecords(LaneJobs.window("input", "", "", "size = \"100ms\""))).sameResults();
    }

    @Test
    @DisplayName("late records are a stream, the same at any parallelism")
    void lateStream() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.withLateRecords(
                LaneJobs.window("input", "@KeyBy(\"key\")", "String", "size = \"100ms\"") + """
                    @From("Sums.late") @Transform Long value(In in) { return in.value(); }
                    @From("value") @Sink void lateOnes(Long value) {}
                """));
        List<Long> late = sorted(runs.alone().<Long>sink("lateOnes"));
        assertThat(late).hasSizeGreaterThan(5);
        runs.each(outcome -> assertThat(sorted(outcome.<Long>sink("lateOnes"))).isEqualTo(late));
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
    @DisplayName("a window behind a window with another key, and a third that gets all")
    void windowsInARow() {
        new SimulatedRuns(LaneJobs.inTime("""
                    record Mid(int parity, long sum) {}

                    @From("input") @KeyBy("number") @Window(size = "50ms")
                    static class First {
                        long sum;
                        @OnEvent void add(In in) { sum += in.value(); }
                        @OnWindow Mid result(@Key int number) { return new Mid(number & 1, sum); }
                    }

                    @From("First") @KeyBy("parity") @Window(size = "100ms")
                    static class Second {
                        long sum;
                        @OnEvent void add(Mid mid) { sum += mid.sum(); }
                        @OnWindow Long result() { return sum; }
                    }

                    @From("Second") @Window(size = "200ms")
                    static class Third {
                        long sum;
                        @OnEvent void add(Long part) { sum += part; }
                        @OnWindow String result(TimeWindow window) { return "all|" + window + " " + sum; }
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

    @ParameterizedTest(name = "timers of {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "@KeyBy(\"key\"); in.key()",
                "@KeyBy(\"number\"); in.number()",
                "@KeyBy(\"color\"); in.color()",
                "@KeyBy({\"key\", \"number\"}); in.key() + in.number()"
            })
    @DisplayName("E19, P2, P3, P9: timers are those of the lane that holds their key, and fire at the same place")
    void timers(String keyBy, String key) {
        new SimulatedRuns(LaneJobs.inTime("""
                    @From("input") %s
                    static class Alarms {
                        int set;
                        String name;
                        @OnEvent String add(In in, Context context) {
                            set++;
                            name = "" + %s;
                            context.timers().atEventTime(in.timestamp() / 100 * 100 + 200);
                            if (in.value() %% 7 == 0) {
                                context.timers().deleteEventTime(in.timestamp() / 100 * 100 + 200);
                            }
                            return name + "|" + set;
                        }
                        @OnTimer String ring(@EventTime long time, Context context) {
                            if (time %% 200 == 0) {
                                context.timers().atEventTime(time + 30);
                            }
                            return name + "|" + set + " rung at " + time + " " + context.timestamp()
                                    + (context.watermark() >= time);
                        }
                    }
                """.formatted(keyBy, key))).sameResults();
    }

    @Test
    @DisplayName("J7, P13: two inputs with keys of their own, each in front of an exchange, share timers and state")
    void timersOfTwoInputs() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @From("input") @Filter boolean odd(In in) { return in.value() % 2 == 1; }

                    static class Both {
                        long sum;
                        @From("input") @KeyBy("key") @OnEvent void left(In in, Context context) {
                            sum += in.value();
                            context.timers().atEventTime(1_200 + in.key().charAt(0));
                        }
                        @From("odd") @KeyBy("#same") @OnEvent void right(In in, Context context) {
                            sum += 1_000 * in.value();
                            context.timers().atEventTime(Long.MAX_VALUE);
                        }
                        static String same(In in) { return in.key(); }
                        @OnTimer String ring(@Key String key, @EventTime long time) {
                            return key + "|" + (time == Long.MAX_VALUE ? sum : time);
                        }
                    }
                """));
        runs.sameResults();
        assertThat(runs.alone().<String>sink("results")).hasSize(16);
    }

    @Test
    @DisplayName(
            "P7, P11: timers of processing time on several lanes: each fires once at most, and the run comes to its end")
    void processingTimeTimers() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @From("input") @KeyBy("value")
                    static class Alarms {
                        @OnEvent void add(In in, Context context) {
                            context.timers().atProcessingTime(context.processingTime() + in.value() % 5);
                            context.timers().atProcessingTime(context.processingTime() + in.value() % 5);
                        }
                        @OnTimer String ring(@Key long key) { return "" + key; }
                    }
                """));
        Set<String> fired = new HashSet<>();
        runs.each(outcome -> {
            assertThat(outcome.<String>sink("results")).doesNotHaveDuplicates();
            fired.addAll(outcome.<String>sink("results"));
        });
        assertThat(fired).hasSizeGreaterThan(50);
    }

    @Test
    @DisplayName("W11, W31: windows of processing time: no record counts twice, and the run comes to its end")
    void processingTime() {
        String size = "size = \"5ms\", time = TimeDomain.PROCESSING";
        String window = LaneJobs.window("input", "@KeyBy(\"key\")", "String", size);
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime(window));
        assertThat(counted(runs.alone().sink("results"))).isLessThanOrEqualTo(150);
        runs.each(outcome -> assertThat(counted(outcome.sink("results"))).isLessThanOrEqualTo(150));
    }

    private static long counted(List<String> results) {
        return results.stream()
                .mapToLong(result -> Long.parseLong(result.substring(result.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> records) {
        return records.stream().sorted().toList();
    }
}
