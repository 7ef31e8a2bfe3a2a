package io.thalweg.jdbc;

import io.thalweg.runtime.sink.TransactionName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Which transactions have been committed: up to which number, for each life of a sink on a lane. */
final class CommitNotes {

    static final String TABLE = "thalweg_commits";

    private static final String CREATE = "CREATE TABLE IF NOT EXISTS " + TABLE
            + " (sink VARCHAR(500) NOT NULL, lane INTEGER NOT NULL, life VARCHAR(36) NOT NULL, number BIGINT NOT NULL,"
            + " PRIMARY KEY (sink, lane, life))";
    private static final String FIND = "SELECT number FROM " + TABLE + " WHERE sink = ? AND lane = ? AND life = ?";
    private static final String INSERT = "INSERT INTO " + TABLE + " (number, sink, lane, life) VALUES (?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE " + TABLE + " SET number = ? WHERE sink = ? AND lane = ? AND life = ? AND number = ?";

    private CommitNotes() {}

    /** Creates the table unless it is there; outside of transactions. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /**
     * Notes that a transaction is committed, if this one is.
     *
     * @return false if it has been before
     * @throws SQLException if somebody else is about to commit it too, and was first
     */
    static boolean note(Connection connection, String sink, TransactionName name) throws SQLException {
        long noted = find(connection, sink, name);
        if (noted >= name.number()) {
            return false;
        }
        try (PreparedStatement statement = connection.prepareStatement(noted == 0 ? INSERT : UPDATE)) {
            statement.setLong(1, name.number());
            identify(statement, 2, sink, name);
            if (noted > 0) {
                statement.setLong(5, noted);
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("another process commits for " + sink + ", too");
            }
        }
        return true;
    }

    private static long find(Connection connection, String sink, TransactionName name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            identify(statement, 1, sink, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private static void identify(PreparedStatement statement, int first, String sink, TransactionName name)
            throws SQLException {
        statement.setString(first, sink);
        statement.setInt(first + 1, name.lane());
        statement.setString(first + 2, name.life().toString());
    }
}
