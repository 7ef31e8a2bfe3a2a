package io.thalweg.runtime.source;

import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A source as a lane reads it: one split after the other, in their order. Opens nothing before the first {@link #poll}.
 * Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class PolledSource<T> implements SourceHandle {

    private final String name;
    private final StreamSource<T> source;
    private final SourceOutput<T> output;
    private final int lanes;
    private final Counter records;
    private List<SourceSplit> splits; // null until listed
    private int nextSplit;
    private SourceSplit split;
    private SplitReader<T> reader; // null between two splits
    private boolean ended;
    private boolean closed;

    /**
     * Makes a source ready to be polled.
     *
     * @param name the name of the source step
     * @param output where the records go
     */
    public PolledSource(String name, StreamSource<T> source, SourceOutput<T> output) {
        this(name, source, output, new Counter(), 0, 1);
    }

    /**
     * Makes one lane's share of a source ready to be polled: every {@code lanes}-th split, beginning with that of the
     * lane's own number. A lane without a split ends at once.
     *
     * @param name the name of the source step
     * @param output where the records go
     * @param records counts them, once a page
     */
    public PolledSource(
            String name, StreamSource<T> source, SourceOutput<T> output, Counter records, int lane, int lanes) {
        this.name = name;
        this.source = source;
        this.output = output;
        this.records = records;
        this.nextSplit = lane;
        this.lanes = lanes;
    }

    /** Few calls deep: the loop over records is inlined from here on, and the compiler's patience is 15 levels. */
    @Override
    public int poll(int limit) {
        while (!ended && !closed) {
            if (reader == null && !openNext()) {
                ended = true;
                output.end();
                return 0;
            }
            try {
                int count = reader.poll(output, limit);
                if (count != SplitReader.END) {
                    records.add(count);
                    return count;
                }
            } catch (IOException e) {
                throw new SourceFailure(name, position(), e);
            }
            closeReader();
        }
        return 0;
    }

    private boolean openNext() {
        if (splits == null) {
            splits = list();
        }
        if (nextSplit >= splits.size()) {
            return false;
        }
        split = splits.get(nextSplit);
        nextSplit += lanes;
        reader = open();
        reader.onMalformed(output::malformed);
        return true;
    }

    private List<SourceSplit> list() {
        try {
            List<SourceSplit> listed = List.copyOf(source.splits());
            Set<SourceSplit> different = new HashSet<>(listed);
            if (different.size() < listed.size()) {
                throw new IOException("two splits have the same id: " + listed);
            }
            return listed;
        } catch (IOException | RuntimeException e) {
            throw new SourceFailure(name, "before its first split", e);
        }
    }

    private SplitReader<T> open() {
        try {
            SplitReader<T> opened = source.open(split, 0);
            if (opened == null) {
                throw new IOException("the source has opened no reader");
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            throw new SourceFailure(name, split.id() + " at 0", e);
        }
    }

    private void closeReader() {
        SplitReader<T> closing = reader;
        reader = null;
        try {
            closing.close();
        } catch (IOException e) {
            throw new SourceFailure(name, split.id() + " at its end", e);
        }
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public String position() {
        if (reader != null) {
            return split.id() + " at " + reader.position();
        }
        if (split == null) {
            return "before its first split";
        }
        return split.id() + " at its end";
    }

    @Override
    public void close() {
        closed = true;
        if (reader != null) {
            closeReader();
        }
    }
}
