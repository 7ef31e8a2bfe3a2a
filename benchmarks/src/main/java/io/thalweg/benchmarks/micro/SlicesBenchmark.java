package io.thalweg.benchmarks.micro;

import io.thalweg.runtime.state.StateEnvironment;
import java.util.Arrays;
import org.agrona.collections.Long2ObjectHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * A window that fires: five slices of ten thousand keys, half of which are in the next slice too, are merged and visited; beside
 * maps of objects. One operation is one key of one slice.
 */
public class SlicesBenchmark extends PartBenchmark {

    private static final int SLICES = 5;
    private static final int KEYS = 10_000;
    private static final int ALL = SLICES * KEYS;

    private final Readings_BySensorState[] tables = new Readings_BySensorState[SLICES];
    private final Readings_BySensorState merged = new Readings_BySensorState(StateEnvironment.FIXED);
    private final Long2ObjectHashMap<Readings.BySensor>[] maps = maps();
    private final Readings.BySensor step = new Readings.BySensor();
    private final Readings.BySensor other = new Readings.BySensor();

    /** Fills the slices, and compares what both sides make of them. */
    @Setup
    public void check() {
        Reading reading = new Reading();
        for (int slice = 0; slice < SLICES; slice++) {
            tables[slice] = new Readings_BySensorState(StateEnvironment.FIXED);
            for (int key = 0; key < KEYS; key++) {
                reading.set(0, 1 + slice * (KEYS / 2) + key, key);
                int at = tables[slice].find(reading.sensor);
                tables[slice].load(at, step);
                step.add(reading);
                tables[slice].store(at, step);
                Readings.BySensor state = new Readings.BySensor();
                state.add(reading);
                maps[slice].put(reading.sensor, state);
            }
        }
        requireEqual(tables(), mapsOfObjects());
    }

    /** Generated tables, merged as generated code does it. */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public long tables() {
        merged.copyFrom(tables[0]);
        for (int slice = 1; slice < SLICES; slice++) {
            merge(tables[slice]);
        }
        long digest = 0;
        for (int at = merged.next(0); at >= 0; at = merged.next(at + 1)) {
            merged.load(at, step);
            digest += merged.key(at) * step.sum + step.count;
        }
        return digest;
    }

    private void merge(Readings_BySensorState slice) {
        merged.makeRoomFor(slice);
        for (int from = slice.next(0); from >= 0; from = slice.next(from + 1)) {
            int at = merged.findOrAdopt(slice, from);
            if (at >= 0) {
                merged.load(at, step);
                slice.load(from, other);
                step.merge(other);
                merged.store(at, step);
            }
        }
    }

    /** Maps of objects. */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public long mapsOfObjects() {
        Long2ObjectHashMap<Readings.BySensor> window = new Long2ObjectHashMap<>();
        for (Long2ObjectHashMap<Readings.BySensor> slice : maps) {
            slice.forEachLong((key, state) -> {
                Readings.BySensor known = window.get(key);
                if (known == null) {
                    known = new Readings.BySensor();
                    window.put(key, known);
                }
                known.merge(state);
            });
        }
        long[] digest = {0};
        window.forEachLong((key, state) -> digest[0] += key * state.sum + state.count);
        return digest[0];
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    private static Long2ObjectHashMap<Readings.BySensor>[] maps() {
        Long2ObjectHashMap<Readings.BySensor>[] maps = new Long2ObjectHashMap[SLICES];
        Arrays.setAll(maps, i -> new Long2ObjectHashMap<>());
        return maps;
    }
}
