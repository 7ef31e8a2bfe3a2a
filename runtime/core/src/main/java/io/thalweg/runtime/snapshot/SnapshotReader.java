package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.CodecException;
import io.thalweg.runtime.channel.KeyGroups;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.state.operator.OperatorListState;
import io.thalweg.runtime.state.operator.OperatorStateRedistribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Restores what it is shown. One per lane of the restored job. */
public final class SnapshotReader implements StateVisitor {

    private final RestoredSections sections;
    private final int subtask;
    private final int parallelism;
    private final int keyGroups;
    private final boolean withTime;
    private final int savedLanes;
    private DroppedState dropped = DroppedState.NONE;
    private final Map<String, OperatorStateRedistribution> redistributions = new HashMap<>(); // by step

    /**
     * Begins to restore a lane.
     *
     * @param sections of all lanes of the saved job
     * @param subtask the lane of the restored job
     * @param parallelism how many lanes that has
     * @param keyGroups how many key groups it has
     * @param withTime whether watermarks are restored, too (X1); without, each starts before all time (E24)
     * @throws StateMismatchException if the saved job has another number of key groups
     */
    public SnapshotReader(RestoredSections sections, int subtask, int parallelism, int keyGroups, boolean withTime) {
        this.sections = sections;
        this.subtask = subtask;
        this.parallelism = parallelism;
        this.keyGroups = keyGroups;
        this.withTime = withTime;
        savedLanes = requireKeyGroups();
    }

    /** How many lanes the saved job had. */
    public int savedLanes() {
        return savedLanes;
    }

    /** Which fields that the job does not have any more are left out; none if nothing is said. */
    public SnapshotReader dropping(DroppedState newDropped) {
        dropped = newDropped;
        return this;
    }

    private int requireKeyGroups() {
        List<byte[]> layouts = ofLanes(SnapshotWriter.LAYOUT, SnapshotWriter.LAYOUT);
        for (byte[] layout : layouts) {
            BinaryInput in = new BinaryInput(layout);
            in.readVarInt();
            int saved = in.readVarInt();
            if (saved != keyGroups) {
                throw new StateMismatchException("the stored state is divided into " + saved
                        + " key groups, the job into " + keyGroups + "; that number cannot change: write keyGroups = "
                        + saved);
            }
        }
        return layouts.size();
    }

    @Override
    public void lane(String step, String state, LanePart part) {
        requireSchema(step, state, part.schema());
        List<byte[]> written = ofLanes(step, state);
        if (!written.isEmpty()) {
            reading(step, state, () -> part.read(new RestoredLanes(written, subtask, parallelism)));
        }
    }

    @Override
    public void time(String step, String state, LanePart part) {
        if (withTime) {
            lane(step, SnapshotWriter.TIME + state, part);
        }
    }

    @Override
    public void keyed(String step, String state, KeyedPart part) {
        EntryReader reader = reader(step, state, part);
        sections.read(
                id -> is(id, step, state) && isOwn(id.keyGroup()),
                (id, entries, bytes) -> reading(step, state, () -> readAll(entries, bytes, reader)));
        part.complete();
    }

    /** Entries as they are, or as an earlier version of the job has written them. */
    private EntryReader reader(String step, String state, KeyedPart part) {
        if (part instanceof TablePart table) {
            return otherSchema(step, state, part.schema())
                    .<EntryReader>map(stored -> migration(step, state, stored, table.table())::read)
                    .orElse(part::read);
        }
        requireSchema(step, state, part.schema());
        return part::read;
    }

    private Migration migration(String step, String state, String stored, SavedTable table) {
        try {
            return new Migration(stored, table, field -> dropped.allows(step, field));
        } catch (StateMismatchException e) {
            throw mismatch(step, state, stored, table.schema(), ": " + e.getMessage());
        }
    }

    private static StateMismatchException mismatch(
            String step, String state, String stored, String expected, String reason) {
        return new StateMismatchException("the stored state does not fit: step " + step + ", " + state + reason
                + ": stored [" + stored.replace("\n", ", ") + "], expected [" + expected.replace("\n", ", ") + "]");
    }

    private boolean isOwn(int group) {
        return group != SectionId.NOT_KEYED && KeyGroups.lane(group, keyGroups, parallelism) == subtask;
    }

    private interface EntryReader {
        void read(BinaryInput in);
    }

    /** All bytes must belong to the entries, and all entries must be there. */
    private static void readAll(int entries, byte[] bytes, EntryReader reader) {
        BinaryInput in = new BinaryInput(bytes);
        for (int entry = 0; entry < entries; entry++) {
            reader.read(in);
        }
        if (in.remaining() > 0) {
            throw new CodecException(in.remaining() + " bytes are left behind " + entries + " entries");
        }
    }

    @Override
    public void items(String step, String state, boolean union, OperatorListState<?> list) {
        requireSchema(step, state, list.codec().schema());
        OperatorStateRedistribution rules =
                redistributions.computeIfAbsent(step, first -> new OperatorStateRedistribution(parallelism));
        SavedItems items = new SavedItems();
        reading(step, state, () -> {
            sections.read(id -> is(id, step, state), (id, entries, bytes) -> items.add(id.lane(), entries, bytes));
            items.give(list, union, subtask, rules);
        });
    }

    @Override
    public long watermark(String step, String state, long value) {
        List<byte[]> written = withTime ? ofLanes(step, SnapshotWriter.TIME + state) : List.of();
        if (written.isEmpty()) {
            return value;
        }
        RestoredLanes lanes = new RestoredLanes(written, subtask, parallelism);
        return lanes.sameLanes() ? lanes.own().readLong() : lanes.leastLong();
    }

    /** With another number of lanes, what is not idle everywhere is active: an idle lane says so again. */
    @Override
    public boolean idle(String step, String state, boolean value) {
        List<byte[]> written = withTime ? ofLanes(step, SnapshotWriter.TIME + state) : List.of();
        if (written.isEmpty()) {
            return value;
        }
        RestoredLanes lanes = new RestoredLanes(written, subtask, parallelism);
        return lanes.sameLanes()
                ? lanes.own().readBoolean()
                : lanes.all().stream().allMatch(BinaryInput::readBoolean);
    }

    /** What could not be saved cannot be restored: it starts anew. */
    @Override
    public void unsaved(String step, String state, String reason) {}

    private void requireSchema(String step, String state, String expected) {
        otherSchema(step, state, expected).ifPresent(stored -> {
            throw mismatch(step, state, stored, expected, "");
        });
    }

    /** A structure that was stored and is not the expected one. */
    private Optional<String> otherSchema(String step, String state, String expected) {
        return ofLanes(step, SnapshotWriter.SCHEMA + state).stream()
                .map(lane -> new BinaryInput(lane).readString())
                .filter(stored -> !stored.equals(expected))
                .findFirst();
    }

    /** What each lane of the saved job has written, in the order of the lanes. */
    private List<byte[]> ofLanes(String step, String state) {
        TreeMap<Integer, byte[]> byLane = new TreeMap<>();
        sections.read(id -> is(id, step, state), (id, entries, bytes) -> byLane.put(id.lane(), bytes));
        return new ArrayList<>(byLane.values());
    }

    private static boolean is(SectionId id, String step, String state) {
        return id.step().equals(step) && id.state().equals(state);
    }

    private static void reading(String step, String state, Runnable read) {
        try {
            read.run();
        } catch (CodecException e) {
            throw new StateMismatchException(
                    "the stored state of step " + step + ", " + state + ", cannot be read: " + e.getMessage(), e);
        }
    }
}
