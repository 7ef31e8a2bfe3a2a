package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whole jobs that fail behind a complete checkpoint and go on: what they count, and what their sinks commit. */
final class RecoveryJobs {

    /** Fails as often as asked for, each time behind a checkpoint that is complete. */
    static final String FAILING = """
                public static final AtomicLong FAILURES = new AtomicLong();
                static volatile boolean complete;

                static void failIfDue() {
                    if (complete && FAILURES.get() > 0) {
                        complete = false;
                        FAILURES.decrementAndGet();
                        throw new IllegalStateException("a failure that was asked for");
                    }
                }

            """;

    /** The numbers, slow enough for checkpoints to complete on the way. */
    static final String SLOW = """
                @From("numbers") @Transform Long slow(Long number) throws InterruptedException {
                    if (number % SLOW_EACH == 0) {
                        Thread.sleep(SLOW_MILLIS);
                    }
                    return number;
                }

            """;

    private static final String IMPORTS = """
            import io.thalweg.annotations.OnCheckpointComplete;
            import io.thalweg.api.Config;
            import io.thalweg.api.FileSink;
            import io.thalweg.api.Format;
            import io.thalweg.api.GeneratorSource;
            import io.thalweg.api.StreamSink;
            import io.thalweg.api.TransactionalSink;
            import io.thalweg.annotations.Csv;
            import io.thalweg.annotations.Restart;
            import java.util.concurrent.ConcurrentHashMap;
            import java.util.concurrent.atomic.AtomicLong;

            """;

    private static final String NUMBERS = """
                @Source StreamSource<Long> numbers(Config config) {
                    return GeneratorSource.of(number -> number)
                            .count(config.getLong("records", 0))
                            .ratePerSecond(config.getLong("rate", 0))
                            .splits((int) config.getLong("splits", 1));
                }

            """;

    private static final String COUNT = """
                public static final Map<Integer, Long> COUNTS = new ConcurrentHashMap<>();
                record Count(int key, long count) {}

                @From("slow") @KeyBy("#key")
                static class Counts {
                    long count;

                    static int key(Long number) { return (int) (number % 3); }

                    @OnEvent Count add(Long number, @Key int key) {
                        failIfDue();
                        return new Count(key, ++count);
                    }

                    @OnCheckpointComplete void complete() { complete = true; }
                }

                @Sink @SuppressWarnings("guarantee") void counts(Count count) { COUNTS.put(count.key(), count.count()); }
            """;

    private static final String COMMIT = """
                record Row(long number) {}

                @From("slow")
                static class Rows {
                    @OnEvent Row row(Long number) {
                        failIfDue();
                        return new Row(number);
                    }

                    @OnCheckpointComplete void complete() { complete = true; }
                }

                @Sink StreamSink<Row> rows(Config config, @Csv Format<Row> format) {
                    return FileSink.of(config.get("output"), format);
                }
            """;

    /** The same rows, in a sink of the user's own: a table beside the job, which outlives each of its lives. */
    private static final String OWN = COMMIT.substring(0, COMMIT.indexOf("    @Sink")) + """
                public static final List<Row> COMMITTED = java.util.Collections.synchronizedList(new ArrayList<>());
                static final Map<String, List<Row>> HIDDEN = new ConcurrentHashMap<>();

                @Sink static class Table implements TransactionalSink<Row> {
                    private List<Row> rows = new ArrayList<>();
                    private String name;

                    @Override public void open(String newName, int lane) { name = newName + "-" + lane; }

                    @Override public void write(Row row) { rows.add(row); }

                    @Override public byte[] prepare(long checkpointId) {
                        if (rows.isEmpty()) {
                            return new byte[0];
                        }
                        String transaction = name + "-" + checkpointId;
                        HIDDEN.put(transaction, rows);
                        rows = new ArrayList<>();
                        return transaction.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    }

                    @Override public void commit(byte[] transaction) {
                        List<Row> prepared = HIDDEN.remove(new String(transaction, java.nio.charset.StandardCharsets.UTF_8));
                        if (prepared != null) {
                            COMMITTED.addAll(prepared);
                        }
                    }

                    @Override public void abortOthers() { HIDDEN.clear(); }
                }
            """;

    private RecoveryJobs() {}

    /** Counts three keys. */
    static Outcome count(Scenario scenario) {
        RunningJob job = started(scenario, COUNT);
        if (scenario.job().isTrue("unaligned")) {
            job.option("checkpoint-unaligned", true);
        }
        job.option("checkpoint-mode", scenario.job().text("checkpoint_mode", "exactly-once"));
        Outcome outcome = ended(job);
        Map<Integer, Long> counts = new TreeMap<>(job.<Map<Integer, Long>>field("COUNTS"));
        long each = scenario.job().number("records", 0) / 3;
        outcome.facts().put("final_counts", new ArrayList<>(counts.values()));
        outcome.facts()
                .put("none_lost", counts.size() == 3 && counts.values().stream().allMatch(count -> count >= each));
        return outcome;
    }

    /** Writes rows to a directory, to a single file, and to a sink of the user's own. */
    static List<Outcome> commit(Scenario scenario) {
        return List.of(commit(scenario, "rows/"), commit(scenario, "rows.csv"), commitToOwn(scenario));
    }

    private static Outcome commitToOwn(Scenario scenario) {
        RunningJob job = started(scenario, OWN);
        Outcome outcome = ended(job);
        addRows(
                outcome,
                job.<List<Object>>field("COMMITTED").stream()
                        .map(Object::toString)
                        .toList());
        return outcome;
    }

    private static void addRows(Outcome outcome, List<String> rows) {
        outcome.facts().put("committed_records", rows.size());
        outcome.facts().put("each_exactly_once", new HashSet<>(rows).size() == rows.size());
    }

    private static Outcome commit(Scenario scenario, String target) {
        Path directory = TemporaryDirectory.create();
        try {
            RunningJob job = started(scenario, COMMIT)
                    .set("output", directory.resolve("x").getParent() + "/" + target);
            Outcome outcome = ended(job);
            addRows(outcome, rows(directory));
            return outcome;
        } finally {
            TemporaryDirectory.delete(directory);
        }
    }

    private static RunningJob started(Scenario scenario, String steps) {
        Parameters parameters = scenario.job();
        parameters.allowOnly(
                "kind",
                "name",
                "records",
                "rate",
                "failures",
                "checkpoint_interval",
                "parallelism",
                "unaligned",
                "slow_ms",
                "checkpoint_mode");
        long parallelism = parameters.number("parallelism", 1);
        RunningJob job = RunningJob.of(source(NUMBERS + FAILING + SLOW + steps, parameters.number("slow_ms", 0)))
                .option("parallelism", parallelism)
                .option("checkpoint-every", parameters.number("checkpoint_interval", 0) + "ms")
                .set("records", parameters.number("records", 0))
                .set("rate", parameters.number("rate", 0))
                .set("splits", parallelism);
        job.<java.util.concurrent.atomic.AtomicLong>field("FAILURES").set(parameters.number("failures", 0));
        return job;
    }

    /** A job of these members that starts again at once. */
    static String source(String members, long slowMillis) {
        String slow = "    static final long SLOW_MILLIS = %d;%n    static final long SLOW_EACH = %d;%n"
                .formatted(Math.max(1, slowMillis), slowMillis == 0 ? 10 : 50);
        return IMPORTS
                + "@Job\n@io.thalweg.annotations.Checkpointed(every = \"20ms\")\n@Restart(attempts = 10, delay = \"10ms\")\npublic class Scenario {\n"
                + slow + members + "}\n";
    }

    static Outcome ended(RunningJob job) {
        int code = job.run();
        if (code != 0) {
            throw new AssertionError("exit code " + code + ": " + job.errorText());
        }
        Outcome outcome = Outcome.of("with threads");
        outcome.facts().put("failed_over", job.failedOver());
        return outcome;
    }

    /** What can be seen: rows of all files that are not hidden, without their headers. */
    private static List<String> rows(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> rows = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                rows.addAll(lines.subList(Math.min(1, lines.size()), lines.size()));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
