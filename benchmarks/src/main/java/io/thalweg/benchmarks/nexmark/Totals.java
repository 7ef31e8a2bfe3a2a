package io.thalweg.benchmarks.nexmark;

import io.thalweg.benchmarks.Digest;

/**
 * The run at hand, whichever engine and threads it has: from the first reader that opens to the last sink that closes,
 * so that the start of an engine does not count. Any thread; one run at a time.
 */
public final class Totals {

    private static final long START_UP = 4_000_000_000L; // nanoseconds that the slowest engine needs to start

    private static Digest total = new Digest();
    private static AllocationMeter meter = new AllocationMeter();
    private static boolean reading;
    private static Latencies latencies;
    private static long firstDue;
    private static long started;
    private static long ended;

    private Totals() {}

    /** Begins a run. */
    public static synchronized void clear() {
        total = new Digest();
        reading = false;
    }

    /**
     * Begins a run of a source with a rate, whose results carry the time they were due as their third word.
     *
     * @param warmUpNanos how much of the run does not count
     */
    public static synchronized void clear(long warmUpNanos) {
        clear();
        firstDue = System.nanoTime() + START_UP;
        latencies = new Latencies(firstDue + warmUpNanos);
    }

    /** When event 0 is due. */
    static synchronized long firstDue() {
        return firstDue;
    }

    /** Where sinks put latencies, null if the source has no rate. */
    public static synchronized Latencies latencies() {
        return latencies == null ? null : latencies.another();
    }

    /** A reader opens. */
    public static synchronized void opened() {
        if (!reading) {
            reading = true;
            meter = new AllocationMeter();
            started = System.nanoTime();
        }
    }

    /** A reader has come to its end; its thread may end soon. */
    public static synchronized void ended() {
        meter.look();
    }

    /** Adds what one sink has seen; called once by each, when it closes. */
    public static synchronized void add(Digest digest) {
        total.add(digest);
        ended = System.nanoTime();
        meter.look();
    }

    /** The digest of the run, once all sinks are closed. */
    public static synchronized Digest total() {
        return total;
    }

    /** How long the run took, in nanoseconds. */
    public static synchronized long nanos() {
        return ended - started;
    }

    /** What all threads have allocated during the run; growth of state included. */
    public static synchronized long bytes() {
        return meter.bytes();
    }
}
