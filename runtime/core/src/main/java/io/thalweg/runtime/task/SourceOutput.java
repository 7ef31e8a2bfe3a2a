package io.thalweg.runtime.task;

import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.runtime.time.WatermarkTarget;

/**
 * The entrance of a stage behind one of its sources; implemented by generated code, called by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public interface SourceOutput<T> extends Out<T>, WatermarkTarget {

    /** Input that could not be read as a record. Fails, counts or passes it on, as the job says. */
    void malformed(MalformedRecord record);

    /** The source has so many splits on this lane by now, numbered from 0; before the first record of a new one. */
    default void splits(int count) {}

    /** The split is being read: records and malformed input from here on are its own. */
    default void split(int split) {}

    /** A split has ended: it holds no watermark back any more (E9). */
    default void splitEnded(int split) {}

    /**
     * How far a split has come in event time.
     *
     * @return its watermark, {@link Long#MIN_VALUE} if it has none, {@link Long#MAX_VALUE} if it is idle or has ended
     */
    default long splitWatermark(int split) {
        return Long.MIN_VALUE;
    }

    /** No more records will come: a last periodic watermark, then the watermark {@code Long.MAX_VALUE} (E4, E22). */
    void end();
}
