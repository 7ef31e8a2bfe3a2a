package io.thalweg.runtime.source;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.SourceSplit;
import io.thalweg.runtime.snapshot.RestoredLanes;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the splits of a source stood when a checkpoint was taken, by their ids: another number of lanes finds its own among
 * them. A split that is not listed has not been read. Owned by the thread of the lane.
 */
final class SplitLedger {

    private static final long ENDED = -1;

    private final Map<String, Long> restored = new HashMap<>(); // position, or ENDED
    private boolean first; // of the lanes

    /** Takes what all lanes have written. */
    void read(RestoredLanes lanes) {
        first = lanes.subtask() == 0;
        for (BinaryInput in : lanes.all()) {
            for (int left = in.readVarInt(); left > 0; left--) {
                String id = in.readString();
                restored.put(id, in.readLong());
            }
        }
    }

    /** Where to begin to read a split. */
    long position(SourceSplit split) {
        return Math.max(0, restored.getOrDefault(split.id(), 0L));
    }

    /** Whether a split has been read to its end (C23). */
    boolean ended(SourceSplit split) {
        return restored.getOrDefault(split.id(), 0L) == ENDED;
    }

    /** Writes what was restored, if the source has not been asked for its splits since. */
    void writeUnasked(BinaryOutput out) {
        out.writeVarInt(first ? restored.size() : 0);
        if (first) {
            restored.forEach((id, position) -> write(id, position, out));
        }
    }

    static void writeEnded(SourceSplit split, BinaryOutput out) {
        write(split.id(), ENDED, out);
    }

    static void write(SourceSplit split, long position, BinaryOutput out) {
        write(split.id(), position, out);
    }

    private static void write(String id, long position, BinaryOutput out) {
        out.writeString(id);
        out.writeLong(position);
    }
}
