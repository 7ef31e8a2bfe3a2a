package io.thalweg.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process of its own that is killed again and again, each time at a random moment. System properties: {@code kills}, how many, and
 * {@code seed} of the moments.
 */
final class JdbcKillTest {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final long SEED = Long.getLong("seed", 42);
    private static final long PAYMENTS = 200_000;
    private static final int MOST_MILLIS = 3_000; // from the start of a process to its end

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @DisplayName("kill -9 at any moment, on any number of lanes: each row is there, and none was written twice")
    void killed() throws Exception {
        Random random = new Random(SEED);
        Connector connector = Databases.toFile(database());
        Databases.execute(
                connector, "CREATE TABLE balances (account INTEGER, payments BIGINT, PRIMARY KEY (account, payments))");
        for (int kill = 0; kill < KILLS || rows(connector).isEmpty(); kill++) { // the last start is not to do all of it
            Process process = start(1 + random.nextInt(3), PAYMENTS * 2.0 / KILLS / 5);
            process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
            assertThat(process.isAlive()).as(log()).isTrue();
            process.destroyForcibly().waitFor(); // SIGKILL
        }
        assertThat(start(2, 10_000_000).waitFor()).as(log()).isZero();
        assertThat(rows(connector)).containsExactlyInAnyOrderElementsOf(expected());
    }

    private static List<String> rows(Connector connector) throws SQLException {
        return Databases.rows(connector, "SELECT account, payments FROM balances");
    }

    private static List<String> expected() {
        List<String> rows = new ArrayList<>();
        for (int account = 0; account < Balances.ACCOUNTS; account++) {
            for (long payments = 100; payments <= PAYMENTS / Balances.ACCOUNTS; payments += 100) {
                rows.add(account + "," + payments);
            }
        }
        return rows;
    }

    private String database() {
        return "jdbc:sqlite:" + directory.resolve("balances.db") + "?busy_timeout=10000";
    }

    private Process start(int lanes, double rate) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                BalancesMain.class.getName(),
                "--parallelism=" + lanes));
        List.of(
                        "database=" + database(),
                        "checkpoints=file:" + directory.resolve("checkpoints"),
                        "payments=" + PAYMENTS,
                        "rate=" + rate)
                .forEach(value -> command.addAll(List.of("--set", value)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }
}
