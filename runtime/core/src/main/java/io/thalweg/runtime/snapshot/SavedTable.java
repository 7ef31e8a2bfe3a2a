package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import java.util.List;

/** A table of keyed state as a snapshot sees it; generated tables implement it. */
public interface SavedTable extends SavedKeys {

    /**
     * An empty table of the same class that can {@linkplain io.thalweg.runtime.state.SlotTable#show show} and write copies of
     * slots on another thread; null if what the slots refer to may change under way.
     */
    default SavedTable view() {
        return null;
    }

    /** The fields in the order in which they are written, words first; empty if older state cannot be migrated. */
    default List<SavedField> fields() {
        return List.of();
    }

    /** Sets a word of a slot. */
    default void word(int at, int index, long value) {
        throw new UnsupportedOperationException();
    }

    /** Reads one of the {@link #fields} that are objects. */
    default void readObject(int at, int field, BinaryInput in) {
        throw new UnsupportedOperationException();
    }

    /** Writes what is kept for the key of a slot. */
    void writeState(int at, BinaryOutput out);

    /** Reads what is kept for the key of a slot. */
    void readState(int at, BinaryInput in);
}
