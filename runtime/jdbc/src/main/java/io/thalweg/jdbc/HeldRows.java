package io.thalweg.jdbc;

import io.thalweg.runtime.sink.TransactionName;
import java.io.IOException;
import java.util.UUID;

/**
 * Keeps rows until their checkpoint is complete: the bytes of a transaction are its rows.
 *
 * @param <T> the type of the records
 */
final class HeldRows<T> implements RowDelivery<T> {

    /** A transaction is part of a checkpoint, and one array there. */
    private static final int MOST_BYTES = 1 << 30;

    private static final byte[] NOTHING = {};

    private final int lane;
    private final RowBinder<T> binder;
    private final RowCommitter committer;
    private final UUID life = UUID.randomUUID(); // numbers of transactions begin anew with each
    private final RowBatch batch = new RowBatch();
    private long transactions;

    HeldRows(int lane, RowBinder<T> binder, RowCommitter committer) {
        this.lane = lane;
        this.binder = binder;
        this.committer = committer;
    }

    @Override
    public void write(T record) throws IOException {
        batch.add(record, binder);
        if (batch.bytes() > MOST_BYTES) {
            throw new IOException(
                    "more than " + MOST_BYTES + " bytes of rows since the last checkpoint: take checkpoints more often,"
                            + " or let the sink be atLeastOnce()");
        }
    }

    @Override
    public void flush() {} // nobody may see them yet

    @Override
    public byte[] prepare() {
        return batch.isEmpty() ? NOTHING : batch.take(new TransactionName(lane, life, ++transactions));
    }

    @Override
    public void commit(byte[] transaction) throws IOException {
        committer.commit(transaction);
    }

    @Override
    public void close() throws IOException {
        committer.close();
    }
}
