package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;

/** The keys of a table as a snapshot sees them; generated tables implement it. */
public interface SavedKeys {

    /** The first used slot at or behind an index, -1 if there is none. */
    int next(int from);

    /** The hash of the key of a slot that chooses its group, the same in every run. */
    long keyHash(int at);

    /** Writes the key of a slot. */
    void writeKey(int at, BinaryOutput out);

    /** Reads a key; the slot that it has here, a new one if it is not here yet. */
    int readKey(BinaryInput in);

    /** The structure of what is written. */
    String schema();
}
