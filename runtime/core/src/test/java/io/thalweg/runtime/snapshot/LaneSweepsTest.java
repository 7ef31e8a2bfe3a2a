package io.thalweg.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.CodecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that is used while a snapshot of it is being taken: the snapshot is that of the moment at which it began. */
final class LaneSweepsTest {

    private static final int KEY_GROUPS = 128;
    private static final int STEPS = 20_000;

    private final Random random = new Random(3);
    private final Map<Long, Long> expected = new HashMap<>();
    private final MemorySnapshot snapshot = new MemorySnapshot();
    private final List<Throwable> failures = new ArrayList<>();
    private boolean done;

    /**
     * @param viewed whether the storage thread writes copies, or the lane writes the bytes
     * @param keys how many there are at first
     * @param range how many there may be
     * @param budget of each step of the sweep; with 1 the table changes faster than it is swept
     */
    @ParameterizedTest(name = "written by another thread {0}, {1} keys of {2}, {3} regions a step")
    @CsvSource({
        "true, 10, 20, 1",
        "true, 5000, 6000, 1",
        "true, 5000, 6000, 50",
        "false, 5000, 6000, 1",
        "false, 5000, 6000, 500",
        "true, 9000, 200000, 1", // grows
        "false, 9000, 200000, 1",
        "true, 0, 100, 1",
    })
    @DisplayName("C15: what comes behind the barrier is not in the snapshot, and nothing in front of it is missing")
    void changesMeanwhile(boolean viewed, int keys, int range, int budget) {
        SavedCounts table = filled(viewed, keys, range);
        expected.putAll(contents(table));
        LaneSweeps sweeps = begin(table);

        for (int i = 0; i < STEPS; i++) {
            change(table, range);
            if (i % 16 == 0 && !done) {
                sweeps.step(budget);
            }
        }
        sweeps.finish();

        assertThat(done).isTrue();
        assertThat(failures).isEmpty();
        assertThat(restored()).isEqualTo(expected);
    }

    @Test
    @DisplayName("a second snapshot begins where the first one is through, and each has its own moment")
    void oneBehindTheOther() {
        SavedCounts table = filled(true, 1_000, 1_000);
        Map<Long, Long> first = contents(table);
        begin(table).finish();
        assertThat(restored()).isEqualTo(first);
        for (int i = 0; i < 100; i++) {
            change(table, 1_000);
        }
        MemorySnapshot second = new MemorySnapshot();
        LaneSweeps sweeps = new LaneSweeps(second, 0, Runnable::run, failures::add);
        new SnapshotWriter(second, 0, 1, KEY_GROUPS, sweeps).keyed("Counts", "state", new TablePart(table));
        sweeps.begin(() -> done = true);
        Map<Long, Long> now = contents(table);
        change(table, 1_000);
        sweeps.finish();
        assertThat(restored(second)).isEqualTo(now);
    }

    @Test
    @DisplayName("what a codec throws on the storage thread is told, and the lane is never done")
    void brokenCodec() {
        SavedCounts table = filled(true, 1_000, 1_000);
        LaneSweeps sweeps = new LaneSweeps(
                (id, entries, bytes, offset, length) -> {
                    if (id.keyGroup() >= 0) {
                        throw new CodecException("broken");
                    }
                },
                0,
                Runnable::run,
                failures::add);
        new SnapshotWriter((id, entries, bytes, offset, length) -> {}, 0, 1, KEY_GROUPS, sweeps)
                .keyed("Counts", "state", new TablePart(table));
        sweeps.begin(() -> done = true);
        sweeps.finish();
        assertThat(failures).singleElement().hasToString("io.thalweg.api.CodecException: broken");
        assertThat(done).isFalse();
    }

    @Test
    @DisplayName("until the lane has added all else, the storage thread touches nothing")
    void waitsForTheLane() {
        SavedCounts table = filled(true, 50_000, 100_000); // large enough for spare arrays
        List<Runnable> tasks = new ArrayList<>();
        LaneSweeps sweeps = new LaneSweeps(snapshot, 0, tasks::add, failures::add);
        SnapshotWriter writer = new SnapshotWriter(snapshot, 0, 1, KEY_GROUPS, sweeps);
        writer.keyed("Counts", "state", new TablePart(table));
        assertThat(tasks).isEmpty();
        sweeps.begin(() -> done = true);
        sweeps.finish();
        assertThat(tasks).hasSizeGreaterThan(1);
        assertThat(done).isFalse();
        tasks.forEach(Runnable::run);
        assertThat(done).isTrue();
        assertThat(restored()).isEqualTo(contents(table));
    }

    private LaneSweeps begin(SavedCounts table) {
        LaneSweeps sweeps = new LaneSweeps(snapshot, 0, Runnable::run, failures::add);
        new SnapshotWriter(snapshot, 0, 1, KEY_GROUPS, sweeps).keyed("Counts", "state", new TablePart(table));
        sweeps.begin(() -> done = true);
        return sweeps;
    }

    private SavedCounts filled(boolean viewed, int keys, int range) {
        SavedCounts table = new SavedCounts(viewed);
        while (table.size() < keys) {
            table.count(table.find(random.nextInt(range)), random.nextLong());
        }
        if (keys > 0) {
            table.count(table.find(table.keyOfHashZero()), 7);
        }
        return table;
    }

    private void change(SavedCounts table, int range) {
        long key = random.nextInt(100) == 0 ? table.keyOfHashZero() : random.nextInt(range);
        int at = table.find(key);
        table.keep(at);
        if (random.nextInt(4) == 0) {
            table.remove(at);
        } else {
            table.count(at, table.count(at) + 1);
        }
    }

    private static Map<Long, Long> contents(SavedCounts table) {
        Map<Long, Long> contents = new HashMap<>();
        for (int at = table.next(0); at >= 0; at = table.next(at + 1)) {
            contents.put(table.key(at), table.count(at));
        }
        return contents;
    }

    private Map<Long, Long> restored() {
        return restored(snapshot);
    }

    private static Map<Long, Long> restored(MemorySnapshot from) {
        Map<Long, Long> restored = new HashMap<>();
        from.read(id -> id.state().equals("state"), (id, entries, bytes) -> {
            BinaryInput in = new BinaryInput(bytes);
            for (int i = 0; i < entries; i++) {
                assertThat(restored.put(in.readLong(), in.readLong()))
                        .as("twice")
                        .isNull();
            }
        });
        return restored;
    }
}
