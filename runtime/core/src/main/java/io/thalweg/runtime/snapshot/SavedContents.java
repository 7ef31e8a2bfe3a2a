package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;

/** What one window holds, as a snapshot sees it; generated classes implement it. */
public interface SavedContents {

    /** Writes all of it. */
    void write(BinaryOutput out);

    /** Reads what {@link #write} wrote, into what has its initial values. */
    void read(BinaryInput in);

    /** The structure of what is written. */
    String schema();
}
