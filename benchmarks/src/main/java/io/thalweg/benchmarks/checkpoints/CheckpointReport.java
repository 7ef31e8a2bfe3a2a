package io.thalweg.benchmarks.checkpoints;

import io.thalweg.benchmarks.PseudoRandom;
import io.thalweg.runtime.job.JobRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Counts random keys of ten million on one lane, without checkpoints and with one each second, several rounds in turn, and
 * prints records per second and the longest time that any 256 records took; beside them a loop without any state, which
 * shows what the machine itself adds. Needs a heap of 8 GB.
 */
public final class CheckpointReport {

    private static final int ROUNDS = 3;

    private final int keys;
    private final long records;

    private CheckpointReport(int keys, long records) {
        this.keys = keys;
        this.records = records;
    }

    /** Prints the table; arguments are the number of keys and that of records, if not 10 and 40 million. */
    public static void main(String[] arguments) throws IOException {
        int keys = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        long records = arguments.length < 2 ? 40_000_000 : Long.parseLong(arguments[1]);
        CheckpointReport report = new CheckpointReport(keys, records);
        System.out.println("| round | checkpoints | M records/s | worst 256 records, ms | over 2 ms |");
        System.out.println("|---|---|---|---|---|");
        for (int round = 1; round <= ROUNDS; round++) {
            report.machine(round);
            report.run(round, "off");
            report.run(round, "1s");
        }
    }

    private void run(int round, String every) throws IOException {
        Path storage = Files.createTempDirectory("checkpoints");
        try {
            List<String> arguments = new ArrayList<>(List.of("--parallelism=1", "--progress=off"));
            arguments.addAll(List.of("--set", "keys=" + keys, "--set", "records=" + records));
            if (!every.equals("off")) {
                arguments.addAll(List.of("--checkpoint-every=" + every, "--checkpoint-storage=file:" + storage));
            }
            if (JobRunner.run(KeyCountsPlan.create(), arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("the job has failed");
            }
            print(round, every, PauseSink.last);
        } finally {
            delete(storage);
        }
    }

    /** The machine alone, as long as about a run takes. */
    private void machine(int round) {
        PauseSink sink = new PauseSink(0);
        Hit hit = new Hit();
        long end = System.nanoTime() + records * 100;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 4_096; i++) {
                hit.key = PseudoRandom.scramble(hit.key + i);
                sink.write(hit);
            }
        }
        sink.close();
        print(round, "machine alone", PauseSink.last);
    }

    private static void print(int round, String name, PauseSink.Pauses pauses) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.2f | %.2f | %d |%n",
                round,
                name,
                pauses.records() * 1e3 / pauses.nanos(),
                pauses.worstNanos() / 1e6,
                pauses.overTwoMillis());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
