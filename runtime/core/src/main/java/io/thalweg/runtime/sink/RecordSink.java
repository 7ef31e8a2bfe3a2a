package io.thalweg.runtime.sink;

import java.io.IOException;

/**
 * What stands behind a sink of files. Used by the thread of one lane.
 *
 * @param <T> the type of the records
 */
public interface RecordSink<T> {

    /** Writes a record, perhaps only to a buffer. */
    void write(T record) throws IOException;

    /** Takes note of the end of the input. */
    void watermark(long watermark);

    /** Hands on what was written. */
    void flush() throws IOException;

    /** The run has ended without failure. */
    void complete() throws IOException;

    /** Closes what is open. */
    void close() throws IOException;
}
