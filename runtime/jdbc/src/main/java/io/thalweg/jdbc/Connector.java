package io.thalweg.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to a database, for example {@code dataSource::getConnection}. Any thread. */
@FunctionalInterface
public interface Connector {

    /**
     * Opens a connection that nobody else uses; the sink closes it.
     *
     * @throws SQLException if that is not possible; the job then fails
     */
    Connection connect() throws SQLException;
}
