package io.thalweg.runtime.source;

import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import java.util.List;

/**
 * Emits the elements of a list; the position is the index of the next one. Used by one thread.
 *
 * @param <T> the type of the records
 */
public final class CollectionReader<T> implements SplitReader<T> {

    private final List<T> records;
    private int next;

    /** Starts at the element of that index, or at the end. */
    public CollectionReader(List<T> records, long position) {
        if (position < 0 || position > records.size()) {
            throw new IllegalArgumentException("there is no record " + position + " among " + records.size());
        }
        this.records = records;
        next = (int) position;
    }

    @Override
    public int poll(Out<T> out, int limit) {
        int count = Math.min(limit, records.size() - next);
        for (int i = 0; i < count; i++) {
            out.emit(records.get(next++));
        }
        return count == 0 && next == records.size() ? END : count;
    }

    @Override
    public long position() {
        return next;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
