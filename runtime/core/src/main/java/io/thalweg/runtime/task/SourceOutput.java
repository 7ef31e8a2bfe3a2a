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

    /** No more records will come: a last periodic watermark, then the watermark {@code Long.MAX_VALUE} (E4, E22). */
    void end();
}
