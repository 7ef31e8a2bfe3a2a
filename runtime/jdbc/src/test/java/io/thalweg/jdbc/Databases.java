package io.thalweg.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The databases of the tests: a file, and a server that is started for them. */
final class Databases implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final String file;

    Databases(Path directory) throws IOException {
        server = EmbeddedPostgres.start();
        file = "jdbc:sqlite:" + directory.resolve("rows.db") + "?busy_timeout=10000";
    }

    /** Connections to a database by its name. */
    Connector connector(String name) {
        return name.equals("PostgreSQL") ? () -> server.getPostgresDatabase().getConnection() : toFile(file);
    }

    static Connector toFile(String url) {
        return () -> DriverManager.getConnection(url);
    }

    static void execute(Connector connector, String sql) throws SQLException {
        try (Connection connection = connector.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows of a query, the values of each as text with commas. */
    static List<String> rows(Connector connector, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connector.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(found.getString(column));
                }
                rows.add(String.join(",", values));
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
