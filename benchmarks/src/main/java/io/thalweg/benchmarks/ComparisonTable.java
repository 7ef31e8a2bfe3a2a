package io.thalweg.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all comparisons in a short form and prints medians and their ratio as a table. Each round has a fresh JVM for
 * each side, the two sides in turn, so that a slow minute of the machine meets both.
 */
public final class ComparisonTable {

    private static final int DEFAULT_ROUNDS = 3;
    private static final int WARM_UPS = 4;
    private static final int MEASUREMENTS = 5;
    private static final List<String> SIDES = List.of("hand", "generated");
    private static final Map<String, String> TITLES = titles();

    private final int rounds;
    private final Map<String, List<Double>> nanos = new HashMap<>(); // class.side -> nanoseconds of each iteration

    private ComparisonTable(int rounds) {
        this.rounds = rounds;
    }

    /** Prints the table; the only argument is the number of rounds, 3 if there is none. */
    public static void main(String[] arguments) throws RunnerException {
        int rounds = arguments.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(arguments[0]);
        new ComparisonTable(rounds).measure().print();
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>(); // in the order of the rows
        titles.put("TradeFees", "filter, map, filter, map");
        titles.put("TumblingCount", "tumbling count, 100 k long keys");
        titles.put("SlidingCount", "sliding count 10 s / 2 s, 100 k long keys");
        titles.put("RunningSum", "running sum, 100 k String keys");
        return titles;
    }

    private ComparisonTable measure() throws RunnerException {
        for (int round = 1; round <= rounds; round++) {
            for (String job : TITLES.keySet()) {
                for (String side : SIDES) {
                    measure(job, side);
                }
            }
            System.err.println("round " + round + " of " + rounds + " done");
        }
        return this;
    }

    private void measure(String job, String side) throws RunnerException {
        List<Double> iterations = nanos.computeIfAbsent(job + "." + side, key -> new ArrayList<>());
        for (RunResult result : new Runner(options(job, side)).run()) {
            result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .forEach(iteration ->
                            iterations.add(iteration.getPrimaryResult().getScore()));
        }
    }

    private static Options options(String job, String side) {
        return new OptionsBuilder()
                .include("\\." + job + "Benchmark\\." + side + "$")
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASUREMENTS)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private void print() {
        System.out.println("| comparison | by hand, ns/record (best) | generated, ns/record (best) | ratio of medians "
                + "| of bests |");
        System.out.println("|---|---|---|---|---|");
        TITLES.forEach((job, title) ->
                System.out.println(row(title, nanos.get(job + ".hand"), nanos.get(job + ".generated"))));
    }

    /** The ratio is that of speeds: generated over hand. */
    private static String row(String title, List<Double> hand, List<Double> generated) {
        Summary left = Summary.of(hand);
        Summary right = Summary.of(generated);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f (%.1f) | %.1f (%.1f) | %.2f | %.2f |",
                title,
                left.median(),
                left.best(),
                right.median(),
                right.best(),
                left.median() / right.median(),
                left.best() / right.best());
    }

    private record Summary(double median, double best) {

        static Summary of(List<Double> values) {
            double[] sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Summary(median, sorted[0]);
        }
    }
}
