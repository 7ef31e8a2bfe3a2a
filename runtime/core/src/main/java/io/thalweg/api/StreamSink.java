package io.thalweg.api;

import java.io.IOException;

/**
 * A place records go to. Used by the thread of one lane.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface StreamSink<T> extends AutoCloseable {

    /**
     * Writes one record. A record of a mutable type must be copied if it is kept after the call.
     *
     * @throws IOException if the record cannot be written; the job then fails
     */
    void write(T record) throws IOException;

    /**
     * Writes one record together with its timestamp; what the engine calls.
     *
     * @param timestamp milliseconds since the epoch, {@link Long#MIN_VALUE} if the record has none
     */
    default void write(T record, long timestamp) throws IOException {
        write(record);
    }

    /** Called for each watermark, behind the records it follows. */
    default void watermark(long watermark) throws IOException {}

    /** Called when the inputs become idle ({@code true}) or active again. */
    default void status(boolean idle) throws IOException {}

    /** Called when no record is at hand just now: what was written should become visible to readers. */
    default void flush() throws IOException {}

    /** Called once at the end of the run, after a last {@link #flush}; also after a failure, then without it. */
    @Override
    default void close() throws IOException {}
}
