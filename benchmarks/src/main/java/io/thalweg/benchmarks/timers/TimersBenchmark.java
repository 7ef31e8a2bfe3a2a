package io.thalweg.benchmarks.timers;

import io.thalweg.benchmarks.PseudoRandom;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.time.timer.TimerQueue;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million timers of as many keys are set at scattered times. Half of the keys move theirs: they delete it and set
 * another. Then all fire in order. One operation is one timer set, deleted or fired.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class TimersBenchmark {

    private static final int KEYS = 1_000_000;
    private static final int OPERATIONS = KEYS * 3; // set, half deleted, half set again, all fired
    private static final int SPREAD_MILLIS = 600_000;

    private final TimerQueue queue = new TimerQueue(StateEnvironment.FIXED);
    private final PriorityQueue<Timer> sorted = new PriorityQueue<>();
    private final Set<Timer> set = new HashSet<>();
    private long[] times;

    /** A timer as an object. */
    record Timer(long time, long key) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            return Long.compare(time, other.time);
        }
    }

    /** Makes the times, and compares what fires. */
    @Setup
    public void check() {
        PseudoRandom random = new PseudoRandom(42);
        times = new long[KEYS];
        for (int key = 0; key < KEYS; key++) {
            times[key] = Math.floorMod(random.next(), (long) SPREAD_MILLIS);
        }
        if (queue() != collections()) {
            throw new IllegalStateException("the two sides do not agree");
        }
    }

    /** The engine's queue. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long queue() {
        for (int key = 0; key < KEYS; key++) {
            queue.set(Hashes.mix(key), null, times[key]);
        }
        for (int key = 0; key < KEYS; key += 2) {
            queue.delete(Hashes.mix(key), null, times[key]);
            queue.set(Hashes.mix(key), null, moved(key));
        }
        long digest = 0;
        while (queue.take(Long.MAX_VALUE)) {
            digest += queue.time() ^ Hashes.unmix(queue.hash());
        }
        return digest;
    }

    /** A priority queue for the order and a set for what is live; a deleted timer stays in the queue till its time. */
    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public long collections() {
        for (int key = 0; key < KEYS; key++) {
            add(new Timer(times[key], key));
        }
        for (int key = 0; key < KEYS; key += 2) {
            set.remove(new Timer(times[key], key));
            add(new Timer(moved(key), key));
        }
        long digest = 0;
        for (Timer timer = sorted.poll(); timer != null; timer = sorted.poll()) {
            if (set.remove(timer)) {
                digest += timer.time() ^ timer.key();
            }
        }
        return digest;
    }

    private void add(Timer timer) {
        if (set.add(timer)) {
            sorted.add(timer);
        }
    }

    private long moved(int key) {
        return times[key] + SPREAD_MILLIS / 10;
    }
}
