package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Windows and the late records at them depend neither on the number of lanes nor on the order in which they work (X3). */
final class SimulatedWindowsTest {

    private static final String[][] WINDOWS = {
        {"size = \"100ms\"", "@KeyBy(\"key\")", "String"},
        {"size = \"100ms\"", "@KeyBy(\"value\")", "long"},
        {"size = \"100ms\"", "@KeyBy(\"color\")", "Color"},
        {"size = \"100ms\"", "@KeyBy({\"key\", \"number\"})", "String last"},
        {"size = \"100ms\", slide = \"50ms\"", "@KeyBy(\"key\")", "String"},
        {"size = \"100ms\", slide = \"50ms\"", "@KeyBy(\"value\")", "long"},
        {"size = \"100ms\", slide = \"50ms\"", "@KeyBy(\"color\")", "Color"},
        {"size = \"100ms\", slide = \"50ms\"", "@KeyBy({\"key\", \"number\"})", "String last"},
        {"gap = \"60ms\"", "@KeyBy(\"key\")", "String"},
        {"gap = \"60ms\"", "@KeyBy(\"number\")", "int"},
        {"gap = \"60ms\"", "@KeyBy(\"color\")", "Color"},
        {"gap = \"60ms\"", "@KeyBy({\"key\", \"number\"})", "String last"}
    };

    @Test
    @DisplayName("windows and their late records, in ten thousand runs and more")
    void windowsAndTheirLateRecords() {
        int compared = 0;
        for (String[] window : WINDOWS) {
            String job = LaneJobs.withLateRecords(LaneJobs.window("input", window[1], window[2], window[0]));
            SimulatedRuns runs = new SimulatedRuns(job).seeds(70);
            long late = runs.alone().late("Sums");
            assertThat(late).isPositive();
            compared += runs.sameResults(outcome ->
                    assertThat(outcome.late("Sums")).as("late records").isEqualTo(late));
        }
        assertThat(compared).isGreaterThanOrEqualTo(10_000);
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
