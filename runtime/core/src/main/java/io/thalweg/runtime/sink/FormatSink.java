package io.thalweg.runtime.sink;

import io.thalweg.api.Format;
import java.io.IOException;

/**
 * Writes records in a format to a target, which is opened for the first record or flush. Used by the thread of one
 * lane.
 *
 * @param <T> the type of the records
 */
public final class FormatSink<T> implements RecordSink<T> {

    private final SinkTarget target;
    private final Format<T> format;
    private Format.Writer<T> writer; // null until opened
    private boolean unflushed;
    private boolean endOfInput;
    private boolean succeeded;

    /** A sink that has not been opened. */
    public FormatSink(SinkTarget target, Format<T> format) {
        this.target = target;
        this.format = format;
    }

    /** Writes a record, perhaps only to a buffer. */
    @Override
    public void write(T record) throws IOException {
        try {
            open();
            unflushed = true;
            succeeded = false;
            writer.write(record);
        } catch (IOException e) {
            throw SinkFailure.of(target, e);
        }
    }

    /** Takes note of the end of the input. */
    @Override
    public void watermark(long watermark) {
        endOfInput = watermark == Long.MAX_VALUE;
    }

    /** Makes what was written visible. */
    @Override
    public void flush() throws IOException {
        try {
            if (writer == null) {
                open();
                unflushed = true; // a file without records still has a header row
            }
            if (unflushed) {
                writer.flush();
                unflushed = false;
            }
            succeeded |= endOfInput;
        } catch (IOException e) {
            throw SinkFailure.of(target, e);
        }
    }

    /** The run has ended without failure. */
    @Override
    public void complete() throws IOException {
        flush();
        succeeded = true;
    }

    /** Closes the target, and publishes what was written if that is all there was to write. */
    @Override
    public void close() throws IOException {
        if (writer == null) {
            return;
        }
        writer = null;
        try {
            target.close(succeeded);
        } catch (IOException e) {
            throw SinkFailure.of(target, e);
        }
    }

    private void open() throws IOException {
        if (writer == null) {
            writer = format.writer(target.open(), true);
        }
    }
}
