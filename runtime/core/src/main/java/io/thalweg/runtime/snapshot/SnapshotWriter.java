package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import io.thalweg.runtime.state.operator.OperatorListState;

/** Writes what it is shown. One per lane and snapshot. */
public final class SnapshotWriter implements StateVisitor {

    /** The section that tells how the job was divided: no step can have this name. */
    static final String LAYOUT = "";

    /** The part of a section's name under which the structure of a state stands. */
    static final String SCHEMA = "schema/";

    /** In front of the names of what says how far time has come. */
    static final String TIME = "time/";

    private final SnapshotSections sections;
    private final int subtask;
    private final int keyGroups;
    private final LaneSweeps sweeps; // null if all is taken at once
    private final BinaryOutput scratch = new BinaryOutput();

    /**
     * Begins the snapshot of a lane.
     *
     * @param sections takes the bytes
     * @param subtask the lane
     * @param parallelism how many lanes there are
     * @param keyGroups how many key groups the job has
     */
    public SnapshotWriter(SnapshotSections sections, int subtask, int parallelism, int keyGroups) {
        this(sections, subtask, parallelism, keyGroups, null);
    }

    /**
     * Begins the snapshot of a lane that goes on before all of it is taken.
     *
     * @param sections takes the bytes
     * @param subtask the lane
     * @param parallelism how many lanes there are
     * @param keyGroups how many key groups the job has
     * @param sweeps takes the large tables
     */
    public SnapshotWriter(SnapshotSections sections, int subtask, int parallelism, int keyGroups, LaneSweeps sweeps) {
        this.sweeps = sweeps;
        this.sections = sections;
        this.subtask = subtask;
        this.keyGroups = keyGroups;
        scratch.writeVarInt(parallelism);
        scratch.writeVarInt(keyGroups);
        add(SectionId.of(LAYOUT, LAYOUT, subtask), 1);
    }

    @Override
    public void lane(String step, String state, LanePart part) {
        schema(step, state, part.schema());
        part.write(scratch);
        add(SectionId.of(step, state, subtask), 1);
    }

    @Override
    public void time(String step, String state, LanePart part) {
        lane(step, TIME + state, part);
    }

    @Override
    public void keyed(String step, String state, KeyedPart part) {
        schema(step, state, part.schema());
        if (sweeps != null && part instanceof TablePart table && TableSweep.fits(table.table())) {
            sweeps.add(step, state, table.table(), keyGroups);
            return;
        }
        KeyedEntries entries = new KeyedEntries(keyGroups);
        part.write(entries);
        entries.forEach((group, count, bytes) ->
                sections.add(new SectionId(step, state, subtask, group), count, bytes.array(), 0, bytes.size()));
    }

    @Override
    public void items(String step, String state, boolean union, OperatorListState<?> list) {
        schema(step, state, list.codec().schema());
        SavedItems.write(list, scratch);
        add(SectionId.of(step, state, subtask), list.get().size());
    }

    @Override
    public long watermark(String step, String state, long value) {
        scratch.writeLong(value);
        add(SectionId.of(step, TIME + state, subtask), 1);
        return value;
    }

    @Override
    public boolean idle(String step, String state, boolean value) {
        scratch.writeBoolean(value);
        add(SectionId.of(step, TIME + state, subtask), 1);
        return value;
    }

    /** @throws StateMismatchException always: nothing may be lost without a word */
    @Override
    public void unsaved(String step, String state, String reason) {
        throw new StateMismatchException("the state of step " + step + " cannot be saved: " + state + ": " + reason);
    }

    private void schema(String step, String state, String text) {
        scratch.writeString(text);
        add(SectionId.of(step, SCHEMA + state, subtask), 1);
    }

    private void add(SectionId id, int entries) {
        sections.add(id, entries, scratch.array(), 0, scratch.size());
        scratch.clear();
    }
}
