package io.thalweg.runtime.source;

import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.task.Closing;
import java.io.IOException;
import java.util.List;

/** A split that a lane reads. Owned by the thread of the lane. */
final class OpenSplit<T> {

    final SourceSplit split;
    final int index; // among the splits of the lane
    final SplitReader<T> reader;
    boolean hasRecords; // when it was read the last time
    private boolean closed;

    private OpenSplit(SourceSplit split, int index, SplitReader<T> reader) {
        this.split = split;
        this.index = index;
        this.reader = reader;
    }

    /**
     * Opens a split.
     *
     * @param name the name of the source step
     * @param position 0 for its beginning
     */
    static <T> OpenSplit<T> open(String name, StreamSource<T> source, SourceSplit split, int index, long position) {
        try {
            SplitReader<T> opened = source.open(split, position);
            if (opened == null) {
                throw new IOException("the source has opened no reader");
            }
            return new OpenSplit<>(split, index, opened);
        } catch (IOException | RuntimeException e) {
            throw new SourceFailure(name, split.id() + " at " + position, e);
        }
    }

    /** Where it stands, for error messages. */
    String position() {
        return split.id() + " at " + (closed ? "its end" : String.valueOf(reader.position()));
    }

    void close(String name) {
        if (closed) {
            return;
        }
        closed = true;
        try {
            reader.close();
        } catch (IOException e) {
            throw new SourceFailure(name, position(), e);
        }
    }

    /** Closes all, also if one cannot be closed; then throws what that one threw. */
    static <T> void closeAll(String name, List<OpenSplit<T>> splits) {
        Closing.closeAll(splits.stream()
                .<AutoCloseable>map(split -> () -> split.close(name))
                .toArray(AutoCloseable[]::new));
    }
}
