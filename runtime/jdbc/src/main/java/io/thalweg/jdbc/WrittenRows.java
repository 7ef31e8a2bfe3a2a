package io.thalweg.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes rows as they come, some at a time; all that was written has been stored when a checkpoint is prepared.
 *
 * @param <T> the type of the records
 */
final class WrittenRows<T> implements RowDelivery<T> {

    private static final byte[] NOTHING = {};

    private final String sql;
    private final RowBatch<T> batch;
    private final Connection connection;

    WrittenRows(Connector connector, String sql, RowBatch<T> batch) throws IOException {
        this.sql = sql;
        this.batch = batch;
        try {
            connection = connector.connect();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw RowCommitter.failure("connecting for", sql, e);
        }
    }

    @Override
    public void write(T record) throws IOException {
        batch.add(record);
        if (batch.count() == RowBatch.ROWS_AT_A_TIME) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        if (batch.count() == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            RowBatch.execute(RowBatch.read(batch.prepare()), statement);
            connection.commit();
        } catch (SQLException e) {
            throw RowCommitter.failure("executing", sql, e);
        }
    }

    @Override
    public byte[] prepare() throws IOException {
        flush();
        return NOTHING;
    }

    @Override
    public void commit(byte[] transaction) {
        throw new IllegalStateException("there are no transactions");
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw RowCommitter.failure("closing the connection of", sql, e);
        }
    }
}
