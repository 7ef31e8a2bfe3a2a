package io.thalweg.api;

import java.io.IOException;
import java.util.List;

/**
 * A place records come from. It names its splits and opens a reader for one at a position; the engine does the rest
 * for all sources alike: assignment of splits, positions, watermarks, idleness, malformed input.
 *
 * @param <T> the type of the records
 */
public interface StreamSource<T> {

    /**
     * The parts that can be read independently of each other, in the order in which one lane should read them. Asked
     * once when the job starts. An empty list is an input without records.
     *
     * @throws IOException if the input cannot be examined; the job then fails to start
     */
    List<SourceSplit> splits() throws IOException;

    /**
     * Opens a split.
     *
     * @param split one of {@link #splits}
     * @param position 0 for the beginning, or what {@link SplitReader#position} returned earlier
     * @throws IOException if the split cannot be opened; the job then fails
     */
    SplitReader<T> open(SourceSplit split, long position) throws IOException;

    /** Whether every split ends. */
    default boolean bounded() {
        return true;
    }
}
