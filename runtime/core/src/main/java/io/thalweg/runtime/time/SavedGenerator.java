package io.thalweg.runtime.time;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.WatermarkGenerator;

/** What a snapshot holds of a generator and of the idleness beside it. */
final class SavedGenerator {

    private SavedGenerator() {}

    /** @param idleness null if there is none */
    static void write(WatermarkGenerator<?> generator, IdlenessTimer idleness, BinaryOutput out) {
        LagGenerator known = generator instanceof LagGenerator lag ? lag : null;
        out.writeBoolean(known != null);
        if (known != null) {
            out.writeLong(known.lag().maxTimestamp());
        }
        out.writeBoolean(idleness != null);
        if (idleness != null) {
            idleness.write(out);
        }
    }

    /** The job may have another generator than the one that was saved, which then starts anew. */
    static void read(WatermarkGenerator<?> generator, IdlenessTimer idleness, BinaryInput in) {
        if (in.readBoolean()) {
            long maxTimestamp = in.readLong();
            if (generator instanceof LagGenerator known) {
                known.lag().restore(maxTimestamp);
            }
        }
        if (in.readBoolean()) {
            (idleness == null ? new IdlenessTimer(1) : idleness).read(in);
        }
    }
}
