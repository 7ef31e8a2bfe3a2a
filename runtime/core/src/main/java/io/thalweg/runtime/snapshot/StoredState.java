package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.StoredCheckpoint;
import java.io.IOException;
import java.util.TreeSet;

/** What can be said of stored state without the job that it belongs to. */
public final class StoredState {

    private static final String SPLITS = "splits";

    private StoredState() {}

    /** Whether a section is state, and not what is known about it. */
    public static boolean isState(SectionId id) {
        return !id.step().equals(SnapshotWriter.LAYOUT) && !id.state().startsWith(SnapshotWriter.SCHEMA);
    }

    /** Adds the structure of each state, and where each split of each source stood. */
    public static void describe(StoredCheckpoint checkpoint, StringBuilder text) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        checkpoint.sections(
                id -> id.state().startsWith(SnapshotWriter.SCHEMA),
                (id, entries, bytes) -> schema(id, new BinaryInput(bytes).readString(), lines));
        checkpoint.sections(
                id -> id.state().equals(SPLITS), (id, entries, bytes) -> splits(id, new BinaryInput(bytes), lines));
        lines.forEach(line -> text.append(line).append(System.lineSeparator()));
    }

    private static void schema(SectionId id, String schema, TreeSet<String> lines) {
        if (!schema.isEmpty()) {
            lines.add(id.step() + "." + id.state().substring(SnapshotWriter.SCHEMA.length()) + ": "
                    + schema.replace("\n", ", "));
        }
    }

    /** As {@code SplitLedger} writes them. */
    private static void splits(SectionId id, BinaryInput in, TreeSet<String> lines) {
        for (int left = in.readVarInt(); left > 0; left--) {
            String split = in.readString();
            long position = in.readLong();
            lines.add(id.step() + " split " + split + (position < 0 ? ": read to its end" : ": at " + position));
        }
    }
}
