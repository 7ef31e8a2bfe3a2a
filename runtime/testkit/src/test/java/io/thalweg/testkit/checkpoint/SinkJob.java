package io.thalweg.testkit.checkpoint;

import io.thalweg.runtime.checkpoint.store.CheckpointMetadata;
import io.thalweg.runtime.checkpoint.store.CheckpointStore;
import io.thalweg.runtime.checkpoint.store.CheckpointWriter;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.StoredCheckpoint;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.sink.SinkCommitter;
import io.thalweg.runtime.sink.TransactionalFiles;
import io.thalweg.runtime.sink.TransactionalTarget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process whose job writes the numbers from 0 on, one lane the even and one the odd ones, to a sink that commits with
 * checkpoints; in one thread. What it does with the sink is what the description of the sinks' package says.
 */
final class SinkJob implements AutoCloseable {

    private static final int LANES = 2;

    private final CheckpointStore store;
    private final SinkCommitter committer;
    private final List<TransactionalFiles<Integer>> lanes = new ArrayList<>();
    private int position;
    private List<byte[]> prepared = List.of(); // for the last checkpoint that is complete

    /** Starts, from the newest checkpoint if there is one. */
    SinkJob(Storage storage, String path) throws IOException {
        store = CheckpointStore.open(storage, "/store", "job");
        TransactionalTarget<Integer> target =
                TransactionalTarget.of(storage, path, false, new NumbersFormat(), "job.numbers");
        committer = target.committer();
        try {
            recover();
        } catch (IOException e) {
            close();
            throw e;
        }
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(target.files(lane));
        }
    }

    private void recover() throws IOException {
        Optional<StoredCheckpoint> newest = store.newest(false);
        if (newest.isPresent()) {
            newest.get()
                    .sections(
                            id -> true,
                            (id, entries, bytes) ->
                                    position = ByteBuffer.wrap(bytes).getInt());
        }
        if (newest.isPresent()) {
            store.recordCommit(newest.get().id());
        }
        committer.recover(newest.map(SinkJob::prepared).orElse(List.of()));
    }

    private static List<byte[]> prepared(StoredCheckpoint checkpoint) {
        return checkpoint.transactions().stream().map(SinkTransaction::bytes).toList();
    }

    /** Writes the numbers below that one. */
    void runTo(int end) throws IOException {
        while (position < end) {
            lanes.get(position % LANES).write(position);
            lanes.get(position % LANES).flush();
            position++;
        }
    }

    /** A checkpoint from beginning to end. */
    void checkpoint() throws IOException {
        long id = publish();
        store.recordCommit(id);
        committer.commit(prepared);
        for (TransactionalFiles<Integer> lane : lanes) {
            lane.committed(id);
        }
        store.prune(1);
    }

    /** A checkpoint that is complete, and nobody learns of it. */
    void checkpointWithoutNotice() throws IOException {
        publish();
        store.prune(1);
    }

    /** A checkpoint that fails behind the barriers. */
    void checkpointThatFails() throws IOException {
        long id = store.nextId();
        CheckpointWriter writer = store.begin(id, LANES);
        prepare(id);
        writer.abort();
    }

    private long publish() throws IOException {
        long id = store.nextId();
        CheckpointWriter writer = store.begin(id, LANES);
        try {
            List<SinkTransaction> transactions = prepare(id);
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(position).array();
            writer.lane(0).add(SectionId.of("numbers", "position", 0), 1, bytes, 0, bytes.length);
            StoredCheckpoint published = writer.publish(new CheckpointMetadata(LANES, 128, 0, "", transactions));
            prepared = prepared(published);
            return id;
        } catch (IOException e) {
            writer.abort();
            throw e;
        }
    }

    private List<SinkTransaction> prepare(long id) throws IOException {
        List<SinkTransaction> transactions = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            transactions.add(
                    new SinkTransaction("numbers", lane, lanes.get(lane).prepare(id)));
        }
        return transactions;
    }

    @Override
    public void close() throws IOException {
        for (TransactionalFiles<Integer> lane : lanes) {
            lane.close();
        }
        committer.close();
        store.close();
    }
}
