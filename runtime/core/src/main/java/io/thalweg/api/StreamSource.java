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
     * The parts that can be read independently of each other. The lanes of a job share them out in this order, and a lane
     * reads its share side by side, a page of records from each in turn. Asked when the job starts, by each lane. An empty
     * list is an input without records.
     *
     * <p>If splits may join later ({@link #discoveryMillis}), it is asked again and again. Then new ones stand behind those
     * that were named before, and those keep their places also when they have ended.
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

    /**
     * How often {@link #splits} is asked for new ones, in milliseconds; 0, the default, for never. A source that is asked
     * does not end by itself. The thread of the lane asks, so the answer should not take long.
     */
    default long discoveryMillis() {
        return 0;
    }

    /** Whether every split ends. */
    default boolean bounded() {
        return true;
    }
}
