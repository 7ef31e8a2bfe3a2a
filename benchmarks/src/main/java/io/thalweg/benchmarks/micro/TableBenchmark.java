package io.thalweg.benchmarks.micro;

import io.thalweg.benchmarks.PseudoRandom;
import io.thalweg.runtime.state.StateEnvironment;
import org.agrona.collections.Long2ObjectHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Records added to the state of their keys, in a generated table, beside a map with an object for each key. Keys come at
 * random. One operation is one record.
 */
public class TableBenchmark extends PartBenchmark {

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
            requireEqual(step.sum, map.get(key).sum);
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
