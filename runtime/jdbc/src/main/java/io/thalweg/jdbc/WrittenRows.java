package io.thalweg.jdbc;

import io.thalweg.runtime.sink.TransactionName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Writes rows as they come, some at a time; all that was written has been stored when a checkpoint is prepared.
 *
 * @param <T> the type of the records
 */
final class WrittenRows<T> implements RowDelivery<T> {

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final byte[] NOTHING = {};
    private static final TransactionName NO_NAME = new TransactionName(0, new UUID(0, 0), 0);

    private final String sql;
    private final RowBinder<T> binder;
    private final Connection connection;
    private final RowBatch batch = new RowBatch();

    WrittenRows(Connector connector, String sql, RowBinder<T> binder) throws IOException {
        this.sql = sql;
        this.binder = binder;
        try {
            connection = connector.connect();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw RowCommitter.failure("connecting for", sql, e);
        }
    }

    @Override
    public void write(T record) throws IOException {
        batch.add(record, binder);
        if (batch.count() == ROWS_AT_A_TIME) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            RowBatch.execute(batch.take(NO_NAME), statement);
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
