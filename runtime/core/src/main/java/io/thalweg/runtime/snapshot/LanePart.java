package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryOutput;

/** A part of the state that belongs to the lane as a whole. */
public interface LanePart {

    /** Writes it. */
    void write(BinaryOutput out);

    /** Takes what the lanes of the saved job have written; the part is as it was made. */
    void read(RestoredLanes lanes);

    /** The structure of what is written, for parts whose structure depends on the user's types. */
    default String schema() {
        return "";
    }
}
