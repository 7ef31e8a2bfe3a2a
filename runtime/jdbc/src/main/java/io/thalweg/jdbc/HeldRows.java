package io.thalweg.jdbc;

import java.io.IOException;

/**
 * Keeps rows until their checkpoint is complete: the bytes of a transaction are its rows.
 *
 * @param <T> the type of the records
 */
final class HeldRows<T> implements RowDelivery<T> {

    private final RowBatch<T> batch;
    private final RowCommitter committer;

    HeldRows(RowBatch<T> batch, RowCommitter committer) {
        this.batch = batch;
        this.committer = committer;
    }

    @Override
    public void write(T record) throws IOException {
        batch.add(record);
    }

    @Override
    public void flush() {} // nobody may see them yet

    @Override
    public byte[] prepare() {
        return batch.prepare();
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
