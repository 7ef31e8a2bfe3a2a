package io.thalweg.testkit.checkpoint;

import io.thalweg.runtime.checkpoint.store.CheckpointMetadata;
import io.thalweg.runtime.checkpoint.store.CheckpointStore;
import io.thalweg.runtime.checkpoint.store.CheckpointWriter;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One process that uses a store as its documentation says. One thread at a time. */
final class Coordinator implements AutoCloseable {

    static final String ROOT = "root";
    static final String JOB = "job";
    static final int LANES = 2;

    private final CheckpointStore store;
    private final Outside outside;
    private final int keep;

    Coordinator(Storage storage, Outside outside, int keep) throws IOException {
        this.store = CheckpointStore.open(storage, ROOT, JOB);
        this.outside = outside;
        this.keep = keep;
        outside.begin(store.epoch());
    }

    /** A checkpoint from beginning to end. */
    void checkpoint() throws IOException {
        long id = store.nextId();
        publish(id);
        outside.acknowledge(id);
        store.recordCommit(id);
        outside.commit(id);
        store.prune(keep);
    }

    private void publish(long id) throws IOException {
        CheckpointWriter writer = store.begin(id, LANES);
        try {
            for (int lane = 0; lane < LANES; lane++) {
                add(writer.lane(lane), id, lane);
            }
            writer.publish(metadata(id));
        } catch (IOException e) {
            writer.abort();
            throw e;
        }
    }

    private static void add(SnapshotSections sections, long id, int lane) {
        byte[] bytes = content(id, lane);
        sections.add(SectionId.of("step", "field", lane), 1, bytes, 0, bytes.length);
    }

    private static CheckpointMetadata metadata(long id) {
        SinkTransaction transaction = new SinkTransaction("sink", 0, content(id, 0));
        return new CheckpointMetadata(LANES, 128, id, "schema", List.of(transaction));
    }

    /** What a lane has in that checkpoint. */
    static byte[] content(long id, int lane) {
        return ("checkpoint " + id + " lane " + lane).getBytes(StandardCharsets.UTF_8);
    }

    /** The job shall begin from the start. */
    void fresh() throws IOException {
        outside.forgetting();
        store.ignoreAll();
        outside.forget();
    }

    /** The job has come to its end. */
    void finish() throws IOException {
        outside.forgetting();
        store.deleteAll();
        outside.forget();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
