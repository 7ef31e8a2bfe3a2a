package io.thalweg.benchmarks.versus;

import io.thalweg.benchmarks.nexmark.EventSource;
import io.thalweg.benchmarks.nexmark.Query;
import io.thalweg.benchmarks.nexmark.Totals;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The process that measures: one engine, one query. Prints a line for each run to standard output. */
final class Measurement {

    /** What a line of a result begins with; engines may print other things. */
    static final String MARK = "measured";

    /** What a line of a latency begins with: percentile and microseconds. */
    static final String LATENCY = "latency";

    private static final long SEED = 42;
    private static final int LEAST_RUNS = 3; // the first one warms up
    private static final int MOST_RUNS = 12;
    private static final double[] PERCENTILES = {
        0, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.995, 99.999, 100
    };

    private Measurement() {}

    /** Arguments: engine, query, parallelism, records, seconds, rate (0 for throughput). */
    public static void main(String[] arguments) throws Exception {
        Engine engine = Engine.valueOf(arguments[0]);
        Query query = Query.valueOf(arguments[1]);
        int parallelism = Integer.parseInt(arguments[2]);
        long records = Long.parseLong(arguments[3]);
        long seconds = Long.parseLong(arguments[4]);
        long rate = Long.parseLong(arguments[5]);
        if (rate == 0) {
            throughput(engine, query, query.source(SEED, records, parallelism), seconds * 1_000_000_000);
        } else {
            latency(engine, query, query.source(SEED, rate * seconds, parallelism, rate));
        }
        System.exit(0); // the threads of other engines would stay
    }

    private static void throughput(Engine engine, Query query, EventSource source, long nanos) throws Exception {
        long spent = 0;
        for (int run = 0; run < LEAST_RUNS || spent < nanos && run < MOST_RUNS; run++) {
            Totals.clear();
            engine.run(query, source);
            spent += Totals.nanos();
            System.out.printf(
                    Locale.ROOT,
                    "%n%s %d %d %d %d %x%n",
                    MARK,
                    run,
                    Totals.nanos(),
                    Totals.bytes(),
                    Totals.total().results(),
                    Totals.total().value());
        }
    }

    /** The first third of a run warms up. */
    private static void latency(Engine engine, Query query, EventSource source) throws Exception {
        Totals.clear(source.records() * 1_000 / source.rate() * 1_000_000 / 3);
        engine.run(query, source);
        Histogram latencies = Totals.latencies().sum();
        for (double percentile : PERCENTILES) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%s %s %.1f%n",
                    LATENCY,
                    percentile,
                    latencies.getValueAtPercentile(percentile) / 1_000.0);
        }
    }
}
