package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;

/** A part of the state that consists of entries, each of which belongs to a key. */
public interface KeyedPart {

    /** Writes all entries, in any order. */
    void write(KeyedEntries entries);

    /** Reads one entry, and keeps it beside those it has read before. */
    void read(BinaryInput in);

    /** All entries of this lane have been read. */
    default void complete() {}

    /** The structure of an entry: of the key and of all that is kept for it. */
    String schema();
}
