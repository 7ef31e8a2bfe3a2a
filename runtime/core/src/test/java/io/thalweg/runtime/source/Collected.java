package io.thalweg.runtime.source;

import io.thalweg.api.MalformedRecord;
import io.thalweg.runtime.task.SourceOutput;
import java.util.ArrayList;
import java.util.List;

/** An output that keeps what it gets. */
class Collected<T> implements SourceOutput<T> {

    final List<T> records = new ArrayList<>();
    final List<MalformedRecord> malformed = new ArrayList<>();
    int ends;

    @Override
    public void emit(T record) {
        records.add(record);
    }

    @Override
    public void malformed(MalformedRecord record) {
        malformed.add(record);
    }

    @Override
    public void end() {
        ends++;
    }

    @Override
    public void watermark(long watermark) {
        throw new AssertionError("a source handle makes no watermarks");
    }

    @Override
    public void idle() {
        throw new AssertionError("a source handle does not judge idleness");
    }

    @Override
    public void active() {
        throw new AssertionError("a source handle does not judge idleness");
    }
}
