package io.thalweg.benchmarks.micro;

import io.thalweg.benchmarks.PseudoRandom;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.concurrent.TimeUnit;
import org.agrona.collections.Long2ObjectHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Records added to the state of their keys, in a generated table, beside a map with an object for each key. Keys come at
 * random. One operation is one record.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
public class TableBenchmark {

    private static final int RECORDS = 1_000;

    /** How many keys there are. */
    @Param({"100000", "10000000"})
    private int keys;

    private final Reading reading = new Reading();
    private final Readings.BySensor step = new Readings.BySensor();
    private final PseudoRandom random = new PseudoRandom(42);
    private Readings_BySensorState table;
    private Long2ObjectHashMap<Readings.BySensor> map;

    /** Fills both, and compares them. */
    @Setup
    public void check() {
        check(keys);
    }

    void check(int newKeys) {
        keys = newKeys;
        table = new Readings_BySensorState(new StateEnvironment(System.nanoTime(), Runnable::run));
        map = new Long2ObjectHashMap<>();
        for (long key = 1; key <= keys; key++) {
            addToTable(reading.set(0, key, key));
            addToMap(reading.set(0, key, key));
        }
        for (long key = 1; key <= keys; key++) {
            table.load(table.find(key), step);
            if (step.sum != map.get(key).sum) {
                throw new IllegalStateException("the two sides do not agree");
            }
        }
    }

    /** The generated table. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long table() {
        for (int i = 0; i < RECORDS; i++) {
            addToTable(reading.set(i, 1 + PseudoRandom.below(keys, random.next()), i));
        }
        return step.sum;
    }

    /** A map of objects. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long map() {
        long sum = 0;
        for (int i = 0; i < RECORDS; i++) {
            sum += addToMap(reading.set(i, 1 + PseudoRandom.below(keys, random.next()), i));
        }
        return sum;
    }

    private void addToTable(Reading record) {
        int at = table.find(record.sensor);
        table.load(at, step);
        step.add(record);
        table.store(at, step);
    }

    private long addToMap(Reading record) {
        Readings.BySensor state = map.get(record.sensor);
        if (state == null) {
            state = new Readings.BySensor();
            map.put(record.sensor, state);
        }
        state.add(record);
        return state.sum;
    }
}
