package io.thalweg.jdbc;

import io.thalweg.runtime.sink.HeldTransaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes transactions. The rows of one, and the note that it has been committed, are one transaction of the database; so a
 * transaction that was committed can be told from one that was not, whatever has happened in between. The note is written first, and
 * holds up whoever wants to commit the same. Used by one thread at a time.
 */
final class RowCommitter {

    private final Connector connector;
    private final String sql;
    private final String sink;
    private Connection connection; // null until there is something to commit

    RowCommitter(Connector connector, String sql, String sink) {
        this.connector = connector;
        this.sql = sql;
        this.sink = sink;
    }

    /** Commits a transaction unless it has been. */
    void commit(byte[] transaction) throws IOException {
        HeldTransaction held = RowBatch.read(transaction);
        try {
            begin();
            if (CommitNotes.note(connection, sink, held.name())) {
                write(held);
            }
            connection.commit();
        } catch (SQLException e) {
            abandon(e);
            throw failure("executing", sql, e);
        }
    }

    private void begin() throws SQLException {
        if (connection == null) {
            connection = connector.connect();
            CommitNotes.create(connection);
            connection.setAutoCommit(false);
        }
    }

    private void write(HeldTransaction transaction) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            RowBatch.execute(transaction, statement);
        }
    }

    /** Nobody knows what state the connection is in: the next transaction gets a new one. */
    private void abandon(SQLException cause) {
        try {
            if (connection != null) {
                connection.rollback();
                connection.close();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        } finally {
            connection = null;
        }
    }

    /** What a driver says, with what it was to do. Of rows that were sent together the first that failed tells why. */
    static IOException failure(String doing, String sql, SQLException e) {
        SQLException first = e.getNextException() == null ? e : e.getNextException();
        return new IOException(doing + " [" + sql + "]: " + first.getMessage(), e);
    }

    void close() throws IOException {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw failure("closing the connection of", sql, e);
            } finally {
                connection = null;
            }
        }
    }
}
