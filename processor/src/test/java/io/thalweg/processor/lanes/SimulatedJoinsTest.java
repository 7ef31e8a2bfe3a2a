package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joins on several lanes: both inputs change lanes by key, and the results are those of one lane (X3, K10). */
final class SimulatedJoinsTest {

    /** No record is late, so that it does not matter which side is ahead. */
    private static final String SIDES = LaneJobs.source("left", "10s", "GeneratorSource.of(Small::in).count(60)")
            + LaneJobs.source("right", "10s", "GeneratorSource.of(index -> in(index + 7)).count(60)");

    private static String job(String join) {
        return LaneJobs.job(SIDES + join);
    }

    private static String windowJoin(String keys, String type, String window) {
        return """
                    @From({"left", "right"}) @Join(left = %1$s, right = %1$s, type = JoinType.%2$s) @Window(%3$s)
                    String joined(In left, In right, TimeWindow window) {
                        In one = left == null ? right : left;
                        return one.key() + one.number() + window + (left == null ? "-" : left.value()) + " "
                                + (right == null ? "-" : right.value()) + "|";
                    }
                """.formatted(keys, type, window);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INNER", "FULL"})
    @DisplayName("J1: window joins with keys of several kinds")
    void windowJoins(String type) {
        new SimulatedRuns(job(windowJoin("\"key\"", type, "size = \"500ms\""))).sameResults();
        new SimulatedRuns(job(windowJoin("{\"key\", \"number\"}", type, "size = \"2s\", slide = \"1s\"")))
                .sameResults();
        new SimulatedRuns(job(windowJoin("\"color\"", type, "gap = \"40ms\""))).sameResults();
    }

    @Test
    @DisplayName("J3, J5: an interval join, whose results come in the order of arrival")
    void intervalJoin() {
        SimulatedRuns runs = new SimulatedRuns(job("""
                    @From({"left", "right"})
                    @IntervalJoin(left = "key", right = "key", from = "-100ms", to = "50ms", toExclusive = true)
                    String joined(In left, In right, Context context) {
                        return left.key() + left.value() + " " + right.value() + " " + context.timestamp() + "|";
                    }
                """));
        assertThat(runs.alone().<String>sink("results")).hasSizeGreaterThan(10);
        runs.sameResults();
    }

    @Test
    @DisplayName("a window behind a join with another key: two edges in front of one")
    void windowBehindAJoin() {
        new SimulatedRuns(job("""
                    record Pair(int number, long value) {}

                    @From({"left", "right"}) @Join(left = "key", right = "key") @Window(size = "1m")
                    Pair joined(In left, In right) {
                        return new Pair(left.number(), left.value() * right.value());
                    }

                    @KeyBy("number") @Window(size = "1m")
                    static class Sums {
                        long sum;
                        @OnEvent void add(Pair pair) { sum += pair.value(); }
                        @OnWindow String result(@Key int number) { return number + "|" + sum; }
                    }
                """)).sameResults();
    }

    @Test
    @DisplayName("late records of both sides are streams on every lane")
    void lateRecords() {
        String late = LaneJobs.withLateRecords("""
                    @From({"input", "input"}) @Join(left = "key", right = "key") @Window(size = "50ms")
                    String joined(In left, In right) { return left.key() + "|" + left.value() + " " + right.value(); }
                    @From("joined.lateLeft") @Sink void lateLeft(In in) {}
                    @From("joined.late") @Sink void lateOnes(In in) {}
                """);
        SimulatedRuns runs = new SimulatedRuns(late);
        List<Object> alone = runs.alone().sink("lateLeft");
        assertThat(alone).hasSizeGreaterThan(5);
        assertThat(runs.alone().late("joined")).isEqualTo(2L * alone.size());
        assertThat(runs.alone().<Object>sink("lateOnes")).hasSize(2 * alone.size());
        runs.each(outcome -> assertThat(outcome.<Object>sink("lateOnes"))
                .as("which ones are late depends on the slower of two edges, but they are all there")
                .hasSize((int) outcome.late("joined")));
    }
}
