package io.thalweg.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class JdbcSinkTest {

    private static final AtomicInteger TABLES = new AtomicInteger();

    @TempDir
    private static Path directory;

    private static Databases databases;

    @BeforeAll
    static void start() throws Exception {
        databases = new Databases(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        databases.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "SQLite"})
    void rowsAreSeenWhenTheyAreCommittedAndOnce(String database) throws Exception {
        Table table = new Table(database);
        JdbcSink<String> sink = table.sink(0);
        sink.write("a");
        sink.write("b");
        byte[] first = sink.prepare(1);
        sink.write("c");
        sink.flush();
        assertThat(table.names()).isEmpty();
        sink.commit(first);
        assertThat(table.names()).containsExactly("a", "b");

        byte[] second = sink.prepare(2);
        sink.commit(first); // its notice came late, so that the next checkpoint has it, too
        sink.commit(second);
        sink.commit(first);
        assertThat(table.names()).containsExactly("a", "b", "c");
        assertThat(sink.prepare(3)).as("nothing was written").isEmpty();
        sink.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "SQLite"})
    void anotherProcessCommitsWhatWasPreparedUnlessItHasBeen(String database) throws Exception {
        Table table = new Table(database);
        JdbcSink<String> before = table.sink(0);
        JdbcSink<String> beside = table.sink(1);
        before.write("first");
        byte[] first = before.prepare(1);
        before.commit(first);
        before.write("second");
        beside.write("of lane 1");
        byte[] second = before.prepare(2);
        byte[] ofLane1 = beside.prepare(2);
        before.write("lost with its process");
        before.close();
        beside.close();

        JdbcSink<String> after = table.sink(0);
        for (byte[] transaction : List.of(first, second, ofLane1, second)) {
            after.commit(transaction);
        }
        after.write("third");
        after.commit(after.prepare(3));
        for (byte[] transaction : List.of(second, ofLane1)) { // from a savepoint of before
            after.commit(transaction);
        }
        after.close();
        assertThat(table.names()).containsExactly("first", "of lane 1", "second", "third");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "SQLite"})
    void aRowThatIsRefusedFailsTheCommitAndNothingIsSeen(String database) throws Exception {
        Table table = new Table(database);
        JdbcSink<String> sink = table.sink(0);
        sink.write("good");
        sink.write(null);
        byte[] transaction = sink.prepare(1);
        assertThatThrownBy(() -> sink.commit(transaction))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("executing [INSERT INTO " + table.name)
                .hasMessageMatching("(?is).*null.*");
        assertThat(table.names()).isEmpty();

        Databases.execute(table.connector, "INSERT INTO " + table.name + " (name) VALUES ('of somebody else')");
        sink.write("better");
        sink.commit(sink.prepare(2));
        assertThat(table.names()).containsExactly("better", "of somebody else");
        sink.close();
    }

    @Test
    void twoProcessesThatCommitTheSameAtOnceCommitItOnce() throws Exception {
        Table table = new Table("PostgreSQL");
        JdbcSink<String> one = table.sink(0);
        JdbcSink<String> other = table.sink(0);
        for (int round = 1; round <= 20; round++) {
            one.write("row " + round);
            byte[] transaction = one.prepare(round);
            CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> commits(one, transaction));
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> commits(other, transaction));
            assertThat(first.get() || second.get()).isTrue();
            assertThat(table.names()).hasSize(round);
        }
        one.close();
        other.close();
    }

    private static boolean commits(JdbcSink<String> sink, byte[] transaction) {
        try {
            sink.commit(transaction);
            return true;
        } catch (IOException somebodyElseWasFirst) {
            return false;
        }
    }

    @Test
    void valuesOfAllKinds() throws Exception {
        Connector connector = databases.connector("PostgreSQL");
        Databases.execute(
                connector,
                "CREATE TABLE kinds (a BOOLEAN, b INTEGER, c BIGINT, d DOUBLE PRECISION, e VARCHAR(99), f NUMERIC,"
                        + " g TIMESTAMPTZ, h DATE, i TIMESTAMP, j UUID, k BYTEA)");
        JdbcSink<Boolean> sink = JdbcSink.of(
                connector, "INSERT INTO kinds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", JdbcSinkTest::bindAllKinds);
        sink.open("kinds", 0);
        sink.write(true);
        sink.write(false);
        sink.commit(sink.prepare(1));
        sink.close();
        assertThat(Databases.rows(
                        connector,
                        "SELECT a, b, c, d, e, f, EXTRACT(EPOCH FROM g), h, i, j, ENCODE(k, 'hex') FROM kinds WHERE a"))
                .containsExactly("t,-1,1099511627776,0.5,Gr\u00fc\u00dfe ' \",1.20,1000000000.250000,2026-11-27,"
                        + "2026-11-27 08:30:00,00000000-0000-0001-0000-000000000002,00ff");
        assertThat(Databases.rows(connector, "SELECT COUNT(*) FROM kinds WHERE NOT a AND e IS NULL AND k IS NULL"))
                .containsExactly("1");
    }

    private static void bindAllKinds(boolean present, Row row) {
        row.add(present).add(-1).add(1L << 40).add(0.5);
        row.add(present ? "Gr\u00fc\u00dfe ' \"" : null).add(present ? new BigDecimal("1.20") : null);
        row.add(present ? Instant.ofEpochMilli(1_000_000_000_250L) : null);
        row.add(present ? LocalDate.of(2026, 11, 27) : null);
        row.add(present ? LocalDateTime.of(2026, 11, 27, 8, 30) : null);
        row.add(present ? new UUID(1, 2) : null).add(present ? new byte[] {0, -1} : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "SQLite"})
    void atLeastOnceWithAStatementThatMayBeRepeated(String database) throws Exception {
        Table table = new Table(database);
        JdbcSink<String> sink = JdbcSink.<String>of(
                        table.connector,
                        "INSERT INTO " + table.name + " (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET times = "
                                + table.name + ".times + 1",
                        (name, row) -> row.add(name))
                .atLeastOnce();
        sink.open("soon", 0);
        for (int i = 0; i < 2_500; i++) {
            sink.write("name " + i % 5);
        }
        assertThat(Databases.rows(table.connector, "SELECT SUM(times) FROM " + table.name))
                .as("what is full is written")
                .containsExactly("2000");
        assertThat(sink.prepare(1)).isEmpty();
        assertThat(Databases.rows(table.connector, "SELECT name, times FROM " + table.name + " ORDER BY name"))
                .containsExactly("name 0,500", "name 1,500", "name 2,500", "name 3,500", "name 4,500");
        sink.close();
    }

    @Test
    void aDatabaseThatIsNotThereIsAnError() throws Exception {
        JdbcSink<String> sink =
                JdbcSink.of("jdbc:nothing:here", "INSERT INTO x VALUES (?)", (String name, Row row) -> row.add(name));
        sink.open("nowhere", 0);
        sink.write("a");
        byte[] transaction = sink.prepare(1);
        assertThatThrownBy(() -> sink.commit(transaction))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("executing [INSERT INTO x VALUES (?)]: No suitable driver");
        sink.close();
    }

    /** A table of names that are there once, and how often each was written. */
    private static final class Table {

        private final String name = "names" + TABLES.incrementAndGet();
        private final Connector connector;

        Table(String database) throws SQLException {
            connector = databases.connector(database);
            Databases.execute(
                    connector,
                    "CREATE TABLE " + name
                            + " (name VARCHAR(99) NOT NULL PRIMARY KEY, times INTEGER NOT NULL DEFAULT 1)");
        }

        JdbcSink<String> sink(int lane) throws IOException {
            JdbcSink<String> sink = JdbcSink.of(
                    connector, "INSERT INTO " + name + " (name) VALUES (?)", (String each, Row row) -> row.add(each));
            sink.open("job." + name, lane);
            return sink;
        }

        List<String> names() throws SQLException {
            return Databases.rows(connector, "SELECT name FROM " + name + " ORDER BY name");
        }
    }
}
