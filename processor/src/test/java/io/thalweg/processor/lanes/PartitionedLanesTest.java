package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.testkit.Simulation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code @Rebalance}, {@code @PartitionBy} and {@code @Single}: where a record is processed, and that none is lost. */
final class PartitionedLanesTest {

    @Test
    @DisplayName("@Rebalance deals the records of one split out to all lanes evenly, and loses none")
    void rebalance() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @Rebalance @Transform String work(In in, Context context) {
                        return in.value() + "|" + context.timestamp() + " wm " + (context.watermark() < in.timestamp());
                    }
                    @From("input") @Rebalance @Transform Integer place(In in, Context context) {
                        return context.subtask();
                    }
                    @From("place") @Sink void places(Integer place) {}
                """));
        runs.sameResults(outcome -> {
            List<Integer> places = outcome.sink("places");
            long lanes = places.stream().distinct().count();
            for (int lane = 0; lane < lanes; lane++) {
                int own = lane;
                assertThat(places.stream().filter(place -> place == own)).hasSize((int) (150 / lanes));
            }
        });
    }

    @Test
    @DisplayName("@Rebalance in front of a keyed step and behind it: three exchanges in a row")
    void severalInARow() {
        new SimulatedRuns(LaneJobs.inTime("""
                    record Sum(String key, long sum) {}
                    @Rebalance @Filter boolean odd(In in) { return (in.value() & 1) == 1; }
                    @From("odd") @KeyBy("value")
                    static class PerValue {
                        long seen;
                        @OnEvent Sum add(In in) { return new Sum(in.key(), in.value() * 10 + ++seen); }
                    }
                    @Rebalance @Transform String text(Sum sum) { return sum.key() + sum.sum() + "|"; }
                """)).sameResults();
    }

    @Test
    @DisplayName("@PartitionBy: the method chooses the lane, and is told how many there are")
    void partitionBy() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @PartitionBy("#lane") @Transform String place(In in, Context context) {
                        boolean right = context.subtask() == lane(in, context.parallelism());
                        return in.value() + "|" + right;
                    }
                    static int lane(In in, int lanes) { return (int) (in.value() / 7 % lanes); }

                    @From("input") @PartitionBy("#any")
                    static class Any {
                        @OnEvent Boolean place(In in, Context context) {
                            return context.subtask() == Math.floorMod(any(in), context.parallelism());
                        }
                        static int any(In in) { return (int) -in.value(); }
                    }
                    @From("Any") @Sink void rights(Boolean right) {}
                """));
        runs.sameResults(outcome -> {
            List<String> places = outcome.sink("results");
            assertThat(places).hasSize(150).allMatch(place -> place.endsWith("true"));
            assertThat(outcome.<Boolean>sink("rights")).hasSize(150).doesNotContain(false);
        });
    }

    @Test
    @DisplayName("a @PartitionBy method that returns no lane fails the job, and says step and number")
    void wrongLane() {
        CompiledSources compiled = InMemoryCompiler.compile(LaneJobs.inTime("""
                    @PartitionBy("#lane") @Transform String place(In in) { return ""; }
                    static int lane(In in, int lanes) { return in.value() < 20 ? 0 : lanes; }
                """));
        assertThatThrownBy(() ->
                        Simulation.of(compiled.plan(LaneJobs.NAME)).lanes(3).run())
                .hasMessageContaining("@PartitionBy method of step place has returned 3, but there are 3 lanes")
                .hasMessageContaining("expected 0 to 2");
    }

    @Test
    @DisplayName("@Single: one lane sees all records, those of each split in order")
    void single() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @Single
                    static class Numbered {
                        transient long seen;
                        @OnEvent String add(In in, Context context) {
                            return context.subtask() + "|" + ++seen + " " + in.value();
                        }
                    }
                """));
        runs.sameResults(outcome -> assertThat(outcome.<String>sink("results")).hasSize(150));
    }

    @Test
    @DisplayName("@Single on a keyed step: the state of all keys is on the first lane")
    void singleKeyed() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @Single @KeyBy("key")
                    static class Counted {
                        long seen;
                        @OnEvent String add(In in, Context context) {
                            return in.key() + "|" + context.subtask() + " " + ++seen;
                        }
                    }
                """));
        runs.sameResults();
    }

    @Test
    @DisplayName("a diamond whose sides travel differently, and a union over different origins behind it")
    void diamondAndUnion() {
        SimulatedRuns runs = new SimulatedRuns(
                LaneJobs.job(LaneJobs.source("input", "1s", "GeneratorSource.of(Small::in).count(150).splits(3)")
                        + LaneJobs.source("other", "1s", "GeneratorSource.of(Small::in).count(90)")
                        + """
                    @From("input") @Rebalance @Filter boolean even(In in) { return in.value() % 2 == 0; }
                    @From("input") @PartitionBy("#lane") @Filter boolean odd(In in) { return in.value() % 2 == 1; }
                    static int lane(In in) { return (int) in.value(); }
                    @From({"even", "odd", "other"}) @KeyBy("value") @Window(size = "100ms")
                    static class Sums {
                        long count;
                        @OnEvent void add(In in) { count++; }
                        @OnWindow String result(@Key long key, TimeWindow window) {
                            return key + "|" + window + " " + count;
                        }
                    }
                """));
        assertThat(runs.alone().<String>sink("results"))
                .hasSize(150)
                .filteredOn(result -> result.endsWith(" 2"))
                .hasSize(90);
        runs.sameResults(outcome -> assertThat(outcome.late("Sums")).isZero());
    }

    @Test
    @DisplayName("a step with one input dealt out and one that stays, which merges the event times of both")
    void mixedInputs() {
        SimulatedRuns runs = new SimulatedRuns(
                LaneJobs.job(LaneJobs.source("input", "1s", "GeneratorSource.of(Small::in).count(150)")
                        + LaneJobs.source("other", "1s", "GeneratorSource.of(Small::in).count(90)")
                        + """
                    static class Both {
                        @From("input") @Rebalance
                        @OnEvent String left(In in) { return "l" + in.value() + "|" ; }
                        @From("other")
                        @OnEvent String right(In in) { return "r" + in.value() + "|"; }
                    }
                """));
        runs.sameResults();
    }
}
