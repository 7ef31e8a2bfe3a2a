package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.testkit.Simulation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs a job on several lanes in many orders, and compares what comes out with what one lane makes of it. */
final class SimulatedRuns {

    private static final int[] LANES = {2, 3, 5};
    private static final int[][] PAGES = {{1, 1}, {2, 1}, {2, 3}, {8, 256}};
    private static final int SEEDS = 52;

    private final String source;
    private final CompiledSources compiled;
    private int seeds = SEEDS;

    SimulatedRuns(String source) {
        this.source = source;
        this.compiled = InMemoryCompiler.compile(source);
    }

    /** Tries so many orders per shape: fewer for jobs that wait for other threads, which takes time. */
    SimulatedRuns seeds(int newSeeds) {
        seeds = newSeeds;
        return this;
    }

    /** What one lane makes of the job. */
    Simulation.Outcome alone() {
        return Simulation.of(compiled.plan(LaneJobs.NAME)).run();
    }

    /** The results are the same at every parallelism, those of each group in the same order. */
    void sameResults() {
        sameResults(outcome -> {});
    }

    /** The results are the same, and so is what the check looks at; returns with how many runs they were compared. */
    int sameResults(Consumer<Simulation.Outcome> check) {
        Map<String, List<String>> expected = groups(alone().sink("results"));
        assertThat(expected).as("results of one lane").isNotEmpty();
        check.accept(alone());
        AtomicInteger compared = new AtomicInteger();
        each(outcome -> {
            assertThat(groups(outcome.sink("results"))).isEqualTo(expected);
            check.accept(outcome);
            compared.incrementAndGet();
        });
        return compared.get();
    }

    /** Runs the job in all shapes and orders. */
    void each(Consumer<Simulation.Outcome> check) {
        eachSimulation(simulation -> check.accept(simulation.run()));
    }

    /** Sets the job up in all shapes and orders. */
    void eachSimulation(Consumer<Simulation> check) {
        for (int lanes : LANES) {
            for (int[] pages : PAGES) {
                for (int seed = 0; seed < seeds; seed++) {
                    one(lanes, pages, seed, check);
                }
            }
        }
    }

    private void one(int lanes, int[] pages, int seed, Consumer<Simulation> check) {
        try {
            check.accept(Simulation.of(compiled.plan(LaneJobs.NAME))
                    .lanes(lanes)
                    .pages(pages[0], pages[1])
                    .seed(seed));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + "\nwith " + lanes + " lanes, " + pages[0] + " pages of " + pages[1]
                            + " records, seed " + seed + ", job\n" + source,
                    e);
        }
    }

    private static Map<String, List<String>> groups(List<String> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.substring(0, result.indexOf('|')), TreeMap::new, Collectors.toList()));
    }
}
