package io.thalweg.runtime.sink;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.StreamSink;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A transactional sink of the user's among the others: keeps in mind what has been prepared and is not known to be committed.
 * Owned by the thread of its lane, but for what {@link SinkCommitter} says.
 *
 * @param <T> the type of the records
 */
public final class UserTransactions<T> implements StreamSink<T>, TransactionalSink, CompletableSink {

    private static final long NO_CHECKPOINT = 0;

    private final io.thalweg.api.TransactionalSink<T> sink;
    private final ArrayDeque<Prepared> waiting = new ArrayDeque<>();
    private boolean withCheckpoints;

    private record Prepared(long checkpoint, byte[] transaction) {}

    private UserTransactions(io.thalweg.api.TransactionalSink<T> sink) {
        this.sink = sink;
    }

    /**
     * What the engine uses of a sink: one that is transactional is opened, and kept in mind.
     *
     * @param owner names the sink among all jobs
     * @param lane the lane that uses it
     */
    public static <T> StreamSink<T> of(StreamSink<T> sink, String owner, int lane) throws IOException {
        if (sink instanceof io.thalweg.api.TransactionalSink<T> transactional) {
            transactional.open(owner, lane);
            return new UserTransactions<>(transactional);
        }
        return sink;
    }

    @Override
    public boolean begin(String owner, int lane) {
        withCheckpoints = true;
        return true;
    }

    @Override
    public byte[] prepare(long checkpoint) throws IOException {
        byte[] prepared = sink.prepare(checkpoint);
        if (prepared == null) {
            throw new NullPointerException(
                    "TransactionalSink.prepare returned null; expected an array, empty for nothing");
        }
        if (prepared.length > 0) {
            waiting.add(new Prepared(checkpoint, prepared));
        }
        BinaryOutput out = new BinaryOutput();
        out.writeVarInt(waiting.size());
        for (Prepared each : waiting) {
            out.writeByteArray(each.transaction);
        }
        return waiting.isEmpty() ? new byte[0] : out.toByteArray();
    }

    @Override
    public void committed(long checkpoint) {
        waiting.removeIf(prepared -> prepared.checkpoint <= checkpoint);
    }

    @Override
    public SinkCommitter committer() {
        return new SinkCommitter() {

            @Override
            public void recover(List<byte[]> prepared) throws IOException {
                commit(prepared);
                sink.abortOthers();
            }

            @Override
            public void commit(List<byte[]> prepared) throws IOException {
                for (byte[] lane : prepared) {
                    for (byte[] transaction : read(lane)) {
                        sink.commit(transaction);
                    }
                }
            }

            @Override
            public void close() {}
        };
    }

    private static List<byte[]> read(byte[] prepared) {
        List<byte[]> transactions = new ArrayList<>();
        if (prepared.length > 0) {
            BinaryInput in = new BinaryInput(prepared);
            for (int left = in.readVarInt(); left > 0; left--) {
                transactions.add(in.readByteArray());
            }
        }
        return transactions;
    }

    /** Without checkpoints the whole run is one transaction. */
    @Override
    public void complete() throws IOException {
        if (!withCheckpoints) {
            byte[] prepared = sink.prepare(NO_CHECKPOINT);
            if (prepared.length > 0) {
                sink.commit(prepared);
            }
        }
    }

    @Override
    public void write(T record) throws IOException {
        sink.write(record);
    }

    @Override
    public void write(T record, long timestamp) throws IOException {
        sink.write(record, timestamp);
    }

    @Override
    public void watermark(long watermark) throws IOException {
        sink.watermark(watermark);
    }

    @Override
    public void status(boolean idle) throws IOException {
        sink.status(idle);
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
