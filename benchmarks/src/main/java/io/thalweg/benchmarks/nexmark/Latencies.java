package io.thalweg.benchmarks.nexmark;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Latencies of results from the time their bid was due, not from when it was made: a stall counts for each bid that it
 * held up. Each sink has an object of its own; they are added up when all are closed.
 */
public final class Latencies {

    private static final long LARGEST = 100_000_000_000L; // nanoseconds
    private static final int DIGITS = 3;

    private final long from;
    private final List<Histogram> all;
    private final Histogram own = new Histogram(LARGEST, DIGITS);

    /** Counts what was due at {@code from} or later, in nanoseconds of {@link System#nanoTime}. */
    Latencies(long from) {
        this(from, new ArrayList<>());
    }

    private Latencies(long from, List<Histogram> all) {
        this.from = from;
        this.all = all;
        all.add(own);
    }

    /** For another sink of the same run. */
    Latencies another() {
        return new Latencies(from, all);
    }

    /** A result has come out now. */
    public void add(long due) {
        if (due >= from) {
            own.recordValue(Math.min(LARGEST, Math.max(0, System.nanoTime() - due)));
        }
    }

    /** The latencies of all sinks, in nanoseconds. */
    public Histogram sum() {
        Histogram sum = new Histogram(LARGEST, DIGITS);
        all.forEach(sum::add);
        return sum;
    }
}
