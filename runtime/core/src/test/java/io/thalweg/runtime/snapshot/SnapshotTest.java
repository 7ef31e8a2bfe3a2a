package io.thalweg.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.operator.OperatorListState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Sections are read by the lanes they belong to, completely, and only by a job that they fit. */
class SnapshotTest {

    private static final int KEY_GROUPS = 16;

    /** Keys are numbers, and nothing is kept for them. */
    private static final class Keys implements KeyedPart {
        private final TreeSet<Long> keys = new TreeSet<>();
        private String schema = "key long";

        @Override
        public void write(KeyedEntries entries) {
            keys.forEach(key -> entries.next(Hashes.mix(key)).writeLong(key));
        }

        @Override
        public void read(BinaryInput in) {
            keys.add(in.readLong());
        }

        @Override
        public String schema() {
            return schema;
        }
    }

    private static MemorySnapshot saved(int lanes, List<Keys> parts) {
        MemorySnapshot snapshot = new MemorySnapshot();
        for (int lane = 0; lane < lanes; lane++) {
            new SnapshotWriter(snapshot, lane, lanes, KEY_GROUPS).keyed("Counts", "state", parts.get(lane));
        }
        return snapshot;
    }

    private static List<Keys> restored(MemorySnapshot snapshot, int lanes) {
        List<Keys> parts = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            Keys part = new Keys();
            new SnapshotReader(snapshot, lane, lanes, KEY_GROUPS, true).keyed("Counts", "state", part);
            parts.add(part);
        }
        return parts;
    }

    /** C22, K10: from one lane to three, then to two, each key is in one place, the one its group belongs to. */
    @Test
    void keysGoWithTheirGroups() {
        Keys all = new Keys();
        LongStream.range(-500, 500).forEach(all.keys::add);
        List<Keys> three = restored(saved(1, List.of(all)), 3);
        assertThat(three).allSatisfy(part -> assertThat(part.keys).isNotEmpty());
        List<Keys> two = restored(saved(3, three), 2);
        assertThat(two.get(0).keys).doesNotContainAnyElementsOf(two.get(1).keys);
        TreeSet<Long> together = new TreeSet<>(two.get(0).keys);
        together.addAll(two.get(1).keys);
        assertThat(together).isEqualTo(all.keys);
    }

    /** K9: the message names the step, the part, and both structures. */
    @Test
    void anotherStructureIsRefused() {
        MemorySnapshot snapshot = saved(1, List.of(new Keys()));
        Keys other = new Keys();
        other.schema = "key String";
        assertThatThrownBy(() -> new SnapshotReader(snapshot, 0, 1, KEY_GROUPS, true).keyed("Counts", "state", other))
                .isInstanceOf(StateMismatchException.class)
                .hasMessageContaining("step Counts, state")
                .hasMessageContaining("stored [key long], expected [key String]");
    }

    /** K11: keys would be looked for on the wrong lanes. */
    @Test
    void anotherNumberOfKeyGroupsIsRefused() {
        MemorySnapshot snapshot = saved(1, List.of(new Keys()));
        assertThatThrownBy(() -> new SnapshotReader(snapshot, 0, 1, 128, true))
                .isInstanceOf(StateMismatchException.class)
                .hasMessageContaining("16 key groups")
                .hasMessageContaining("into 128");
    }

    @Test
    void whatCannotBeSavedIsNotLostSilently() {
        SnapshotWriter writer = new SnapshotWriter(new MemorySnapshot(), 0, 1, KEY_GROUPS);
        assertThatThrownBy(() -> writer.unsaved("Visits", "windows", "not yet"))
                .hasMessageContaining("step Visits")
                .hasMessageContaining("windows: not yet");
        UnsavedState unsaved = new UnsavedState();
        unsaved.unsaved("Visits", "windows", "not yet");
        assertThat(unsaved.found()).containsExactly("step Visits, windows: not yet");
    }

    /** Scenario 8 of the reliability notes: as many entries as were written, and not a byte more or less. */
    @Test
    void aWrongNumberOfEntriesIsNoticed() {
        BinaryOutput bytes = new BinaryOutput();
        bytes.writeLong(1);
        bytes.writeLong(2);
        for (int entries : new int[] {1, 3}) {
            MemorySnapshot snapshot = new MemorySnapshot();
            snapshot.add(new SectionId("Counts", "state", 0, 3), entries, bytes.array(), 0, bytes.size());
            assertThatThrownBy(() -> restored(snapshot, 1))
                    .isInstanceOf(StateMismatchException.class)
                    .hasMessageContaining("step Counts, state");
        }
    }

    /** O2, O3: its own with as many lanes, a run with others; everything for a union. */
    @Test
    void itemsAreDividedOrGivenToAll() {
        MemorySnapshot snapshot = new MemorySnapshot();
        List<List<String>> lanes = List.of(List.of("a", "b"), List.of("c", "d", "e"));
        for (int lane = 0; lane < 2; lane++) {
            OperatorListState<String> list = new OperatorListState<>(Codecs.STRING);
            list.addAll(lanes.get(lane));
            SnapshotWriter writer = new SnapshotWriter(snapshot, lane, 2, KEY_GROUPS);
            writer.items("Sink", "split", false, list);
            writer.items("Sink", "union", true, list);
        }
        assertThat(items(snapshot, "split", false, 2)).isEqualTo(lanes);
        assertThat(items(snapshot, "split", false, 3))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        assertThat(items(snapshot, "union", true, 1)).containsExactly(List.of("a", "b", "c", "d", "e"));
    }

    private static List<List<String>> items(MemorySnapshot snapshot, String state, boolean union, int lanes) {
        List<List<String>> items = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            OperatorListState<String> list = new OperatorListState<>(Codecs.STRING);
            new SnapshotReader(snapshot, lane, lanes, KEY_GROUPS, true).items("Sink", state, union, list);
            items.add(List.copyOf(list.get()));
        }
        return items;
    }

    /** E24, X1: without watermarks a lane starts before all time. */
    @Test
    void watermarksAreRestoredOnlyIfWanted() {
        MemorySnapshot snapshot = new MemorySnapshot();
        for (int lane = 0; lane < 2; lane++) {
            new SnapshotWriter(snapshot, lane, 2, KEY_GROUPS).watermark("source", "watermark", 100 + lane);
        }
        assertThat(watermark(snapshot, 1, 2, true)).isEqualTo(101);
        assertThat(watermark(snapshot, 2, 3, true)).isEqualTo(100);
        assertThat(watermark(snapshot, 1, 2, false)).isEqualTo(Long.MIN_VALUE);
    }

    private static long watermark(MemorySnapshot snapshot, int lane, int lanes, boolean withTime) {
        return new SnapshotReader(snapshot, lane, lanes, KEY_GROUPS, withTime)
                .watermark("source", "watermark", Long.MIN_VALUE);
    }
}
