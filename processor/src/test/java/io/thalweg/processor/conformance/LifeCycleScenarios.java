package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Scenarios of kind {@code life-cycle}: what is left of checkpoints, and what becomes of parts that end before the others. */
final class LifeCycleScenarios implements ScenarioRunner {

    private static final int SHORT = 100;
    private static final int LONG = 3_000;

    /** Without an end if {@code records} is large. */
    private static final String RETAINED = """
                public static final AtomicLong COMPLETE = new AtomicLong();

                @Source StreamSource<Long> numbers(Config config) {
                    return GeneratorSource.of(number -> number).count(config.getLong("records", 0)).ratePerSecond(1_000);
                }

                @KeyBy("#key")
                static class Counts {
                    long count;

                    static long key(Long number) { return number % 3; }

                    @OnEvent Long add(Long number) {
                        failIfDue();
                        return ++count;
                    }

                    @OnCheckpointComplete void complete(long checkpoint) {
                        complete = true;
                        COMPLETE.set(checkpoint);
                    }
                }

                @From("Counts") @Sink @SuppressWarnings("guarantee") void counts(Long count) {}
            """;

    /** The only split is read by the first lane; the second one has nothing to do from the start. */
    private static final String HALF_FINISHED = """
                public static final AtomicLong COMPLETE_BEFORE_THE_END = new AtomicLong();

                @Source StreamSource<Long> numbers() {
                    return GeneratorSource.of(number -> number).count(5_000).splits(1);
                }

                @From("slow")
                static class Last {
                    @io.thalweg.annotations.OperatorState(io.thalweg.annotations.Redistribution.SPLIT)
                    ListState<Long> last;
                    transient long seen;

                    @OnEvent Long keep(Long number) {
                        seen++;
                        last.clear();
                        last.add(number);
                        return number;
                    }

                    @OnCheckpointComplete void complete() {
                        if (seen > 0 && seen < 5_000) {
                            COMPLETE_BEFORE_THE_END.incrementAndGet();
                        }
                    }
                }

                @From("Last") @Sink @SuppressWarnings("guarantee") void results(Long number) {}
            """;

    private static final String TWO_SOURCES = """
                public static final AtomicLong READ = new AtomicLong();
                public static final AtomicLong TOTAL = new AtomicLong();

                @Source StreamSource<Integer> few() {
                    return GeneratorSource.of(number -> {
                        READ.incrementAndGet();
                        return (int) number;
                    }).count(%d);
                }

                @Source StreamSource<Long> numbers() {
                    return GeneratorSource.of(number -> number).count(%d);
                }

                @From({"few"}) @Transform String short_(Integer number) { return "a"; }
                @From({"slow"}) @Transform String long_(Long number) { return "a"; }

                @From({"short_", "long_"}) @KeyBy("#key")
                static class Counts {
                    long count;
                    transient boolean ended;

                    static String key(String text) { return text; }

                    @OnEvent Long add(String text) {
                        failIfDue();
                        return ++count;
                    }

                    @OnCheckpointComplete void complete() {
                        complete = ended;
                        ended = READ.get() >= %d;
                    }
                }

                @From("Counts") @Sink @SuppressWarnings("guarantee") void counts(Long count) { TOTAL.set(count); }
            """.formatted(SHORT, LONG, SHORT);

    @Override
    public List<Outcome> run(Scenario scenario) {
        if ("stop-with-savepoint".equals(scenario.job().text("case"))) {
            return List.of(SavepointScenarios.run(scenario));
        }
        scenario.job().allowOnly("kind", "case", "retention", "end", "state");
        return List.of(
                switch (scenario.job().text("case")) {
                    case "retention" -> retention(scenario.job());
                    case "missing-operator" -> missingOperator();
                    case "finished-subtask" -> finishedSubtask();
                    case "finished-source-then-failure" -> finishedSource();
                    default ->
                        throw new IllegalArgumentException("the runner does not know the case " + scenario.job());
                });
    }

    private static Outcome retention(Parameters parameters) {
        String retain = switch (parameters.text("retention")) {
            case "RETAIN_ON_CANCELLATION" -> "on-cancel";
            case "DELETE_ON_CANCELLATION" -> "on-failure";
            case "NO_EXTERNALIZED_CHECKPOINTS" -> "never";
            default -> throw new IllegalArgumentException("the runner does not know the retention " + parameters);
        };
        Path storage = TemporaryDirectory.create();
        try {
            RunningJob job = RunningJob.of(RecoveryJobs.source(RecoveryJobs.FAILING + RETAINED, 0))
                    .option("checkpoint-every", "20ms")
                    .option("checkpoint-storage", "file:" + storage)
                    .option("checkpoint-retain", retain);
            end(job, parameters.text("end"));
            Outcome outcome = Outcome.of("with threads");
            outcome.facts().put("checkpoints_left", checkpoints(storage));
            return outcome;
        } finally {
            TemporaryDirectory.delete(storage);
        }
    }

    private static void end(RunningJob job, String end) {
        int code = switch (end) {
            case "canceled" ->
                job.set("records", Long.MAX_VALUE)
                        .stopWhen(() -> job.<AtomicLong>field("COMPLETE").get() > 2);
            case "finished" -> job.set("records", 300).run();
            case "failed" -> {
                job.<AtomicLong>field("FAILURES").set(Long.MAX_VALUE);
                yield job.option("restart-attempts", 0)
                        .set("records", Long.MAX_VALUE)
                        .run();
            }
            default -> throw new IllegalArgumentException("the runner does not know the end " + end);
        };
        if (code != (end.equals("failed") ? 1 : 0)) {
            throw new AssertionError("exit code " + code + ": " + job.errorText());
        }
    }

    /** The first job counts, the second one does not: its checkpoint is refused, unless the state may be left out. */
    private static Outcome missingOperator() {
        Path storage = TemporaryDirectory.create();
        try {
            RunningJob first = saving(RunningJob.of(RecoveryJobs.source(RecoveryJobs.FAILING + RETAINED, 0)), storage);
            end(first, "canceled");
            String without = RETAINED.replace("static class Counts", "static class Others")
                    .replace("\"Counts\"", "\"Others\"");
            String second = RecoveryJobs.source(RecoveryJobs.FAILING + without, 0);
            String refused = resumed(RunningJob.of(second), storage);
            String restored = resumed(RunningJob.of(second).option("allow-dropped-state", true), storage);
            Outcome outcome = Outcome.of("with threads");
            outcome.facts().put("results", List.of(refused, restored));
            return outcome;
        } finally {
            TemporaryDirectory.delete(storage);
        }
    }

    private static String resumed(RunningJob job, Path storage) {
        int code = saving(job, storage).set("records", 300).run();
        if (code == 3 && job.errorText().contains("Counts.state")) {
            return "refused";
        }
        return code == 0 ? "restored" : "exit code " + code + ": " + job.errorText();
    }

    private static RunningJob saving(RunningJob job, Path storage) {
        return job.option("checkpoint-every", "20ms").option("checkpoint-storage", "file:" + storage);
    }

    private static Outcome finishedSubtask() {
        RunningJob job = RunningJob.of(RecoveryJobs.source(RecoveryJobs.FAILING + RecoveryJobs.SLOW + HALF_FINISHED, 0))
                .option("parallelism", 2)
                .option("checkpoint-every", "10ms");
        Outcome outcome = RecoveryJobs.ended(job);
        outcome.facts().put("job_finished", true);
        outcome.facts()
                .put(
                        "checkpoints_complete_while_part_finished",
                        job.<AtomicLong>field("COMPLETE_BEFORE_THE_END").get() > 0);
        return outcome;
    }

    private static Outcome finishedSource() {
        RunningJob job = RunningJob.of(RecoveryJobs.source(RecoveryJobs.FAILING + RecoveryJobs.SLOW + TWO_SOURCES, 0))
                .option("checkpoint-every", "10ms");
        job.<AtomicLong>field("FAILURES").set(1);
        Outcome outcome = RecoveryJobs.ended(job);
        outcome.facts()
                .put("short_source_records_read", job.<AtomicLong>field("READ").get());
        outcome.facts().put("final_count", job.<AtomicLong>field("TOTAL").get());
        return outcome;
    }

    /** The folders of checkpoints, whether of this job or left behind. */
    private static long checkpoints(Path storage) {
        try (Stream<Path> all = Files.walk(storage)) {
            return all.filter(path -> path.getFileName().toString().matches("checkpoint-\\d+-epoch-\\d+"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
