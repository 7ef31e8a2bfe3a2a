package io.thalweg.examples.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process of its own that is killed again and again, each time at a random moment, and started on another number of lanes; or
 * on the same, with barriers that overtake records. System properties: {@code kills}, how many, a third of which are of the
 * latter kind, and {@code seed} of the moments.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", 42);
    private static final long READINGS = 300_000;
    private static final int MOST_MILLIS = 1_600; // from the start of a process to its end
    private static final long MINUTE_MILLIS = 60_000;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @DisplayName("kill -9 at any moment: no row is missing or there twice, and what could be seen once never changes")
    void killed() throws Exception {
        Random random = new Random(SEED);
        kill(KILLS - KILLS / 3, random, () -> 1 + random.nextInt(3), List.of());
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @DisplayName("C10: the same with records that barriers have overtaken in the checkpoints")
    void killedUnaligned() throws Exception {
        kill(KILLS / 3, new Random(SEED), () -> 2, List.of("--checkpoint-unaligned=true"));
    }

    private void kill(int kills, Random random, IntSupplier lanes, List<String> options) throws Exception {
        Map<Path, String> seen = new TreeMap<>();
        int ended = 0;
        for (int kill = 0; kill < kills && ended == 0; kill++) {
            Process process = start(lanes.getAsInt(), kills, options);
            if (process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(log().toString()).isZero();
                ended++;
            }
            process.destroyForcibly().waitFor(); // SIGKILL
            requireKept(seen);
        }
        assertThat(ended).as("killed %d times, and never too late", kills).isZero();
        assertThat(seen).as("the last start is not to do all of the work").isNotEmpty();
        Process last = start(2, 1, options);
        assertThat(last.waitFor()).as(log().toString()).isZero();
        requireKept(seen);
        assertThat(rows("minutes")).containsExactlyInAnyOrderElementsOf(minutes());
        assertThat(rows("milestones")).containsExactlyInAnyOrderElementsOf(milestones());
        try (Stream<Path> files = Files.list(directory.resolve("checkpoints/Meters"))) {
            assertThat(files.filter(Files::isDirectory)).isEmpty();
        }
    }

    /** Slow enough not to come to the end before the last kill; the last start takes the rest as fast as it can. */
    private Process start(int lanes, int slowness, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                "io.thalweg.examples.recovery.MetersMain",
                "--parallelism=" + lanes,
                "--checkpoint-every=20ms"));
        command.addAll(options);
        Map.of(
                        "readings", String.valueOf(READINGS),
                        "rate", String.valueOf(slowness == 1 ? 10_000_000 : READINGS * 2 / slowness),
                        "output", directory.toString(),
                        "checkpoints", "file:" + directory.resolve("checkpoints"))
                .forEach((name, value) -> command.addAll(List.of("--set", name + "=" + value)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return directory.resolve("log");
    }

    /** The ledger: files that could be seen are there, and hold what they held. */
    private void requireKept(Map<Path, String> seen) throws IOException {
        Map<Path, String> now = new TreeMap<>();
        for (String sink : List.of("minutes", "milestones")) {
            for (Path file : parts(sink)) {
                now.put(file, Files.readString(file));
            }
        }
        assertThat(now).containsAllEntriesOf(seen);
        seen.putAll(now);
    }

    private List<Path> parts(String sink) throws IOException {
        Path parent = directory.resolve(sink);
        if (!Files.exists(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private List<String> rows(String sink) throws IOException {
        return parts(sink).stream()
                .flatMap(KillTest::lines)
                .filter(line -> !line.startsWith("meter"))
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> minutes() {
        Map<String, Long> totals = new TreeMap<>();
        for (long number = 0; number < READINGS; number++) {
            Reading reading = Reading.of(number);
            long start = Math.floorDiv(reading.time(), MINUTE_MILLIS) * MINUTE_MILLIS;
            totals.merge(reading.meter() + "," + start, reading.watts(), Long::sum);
        }
        return totals.entrySet().stream()
                .map(total -> total.getKey() + "," + total.getValue())
                .toList();
    }

    private static List<String> milestones() {
        int[] readings = new int[Reading.METERS];
        List<String> rows = new ArrayList<>();
        for (long number = 0; number < READINGS; number++) {
            int meter = Reading.of(number).meter();
            if (++readings[meter] % 100 == 0) {
                rows.add(meter + "," + readings[meter]);
            }
        }
        return rows;
    }
}
