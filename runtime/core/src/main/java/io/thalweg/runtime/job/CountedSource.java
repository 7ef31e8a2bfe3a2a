package io.thalweg.runtime.job;

import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.task.SourceHandle;

/** Counts the records of a source, once a page. Owned by the thread of the lane. */
final class CountedSource implements SourceHandle {

    private final SourceHandle source;
    private final Counter records;

    CountedSource(SourceHandle source, Counter records) {
        this.source = source;
        this.records = records;
    }

    @Override
    public int poll(int limit) {
        int taken = source.poll(limit);
        records.add(taken);
        return taken;
    }

    @Override
    public boolean ended() {
        return source.ended();
    }

    @Override
    public String position() {
        return source.position();
    }

    @Override
    public void close() {
        source.close();
    }
}
