package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.TemporaryDirectory;
import io.thalweg.runtime.control.ControlClient;
import io.thalweg.runtime.control.ControlRequest.Command;
import io.thalweg.runtime.env.SystemEnv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A job that counts three keys, with a timer each, is stopped with a savepoint, and another goes on with that. */
final class SavepointScenarios {

    private static final int RECORDS = 6_000;
    private static final int KEYS = 3;
    private static final long TIMEOUT_MILLIS = 60_000;

    private static final String JOB = """
                public static final AtomicLong FIRED = new AtomicLong();
                public static final AtomicLong LEAST = new AtomicLong(Long.MAX_VALUE);
                public static final Map<Integer, Long> COUNTS = new ConcurrentHashMap<>();
                record Event(@EventTime long time, int key) {}
                record Count(int key, long count) {}

                @Source @io.thalweg.annotations.Watermark(every = "record")
                StreamSource<Event> events(Config config) {
                    return GeneratorSource.of(number -> new Event(number, (int) (number % 3)))
                            .count(config.getLong("records", 0)).ratePerSecond(10_000).splits(3);
                }

                @KeyBy("key")
                static class Counts {
                    long count;

                    @OnEvent Count add(Event event, Context context) {
                        if (count == 0) {
                            context.timers().atEventTime(Long.MAX_VALUE - 1);
                        }
                        return new Count(event.key(), ++count);
                    }

                    @OnTimer void fire(@EventTime long time) { FIRED.incrementAndGet(); }
                }

                @Sink @SuppressWarnings("guarantee") void counts(Count count) {
                    LEAST.accumulateAndGet(count.count(), Math::min);
                    COUNTS.put(count.key(), count.count());
                }
            """;

    private SavepointScenarios() {}

    static Outcome run(Scenario scenario) {
        scenario.job().allowOnly("kind", "case", "drain", "format", "new_parallelism");
        Path directory = TemporaryDirectory.create();
        try {
            RunningJob first = job(directory.resolve("first")).set("records", Long.MAX_VALUE / KEYS * KEYS);
            boolean drain = scenario.job().isTrue("drain");
            int code = first.endWhen(
                    () -> first.<AtomicLong>field("LEAST").get() < Long.MAX_VALUE,
                    () -> stop(directory, drain ? Command.DRAIN : Command.STOP));
            requireEnded(first, code);
            RunningJob second = job(directory.resolve("second"))
                    .option("restore", directory.resolve("savepoint"))
                    .option("parallelism", scenario.job().number("new_parallelism", 1))
                    .set("records", total(first));
            requireEnded(second, second.run());
            return outcome(first, second);
        } finally {
            TemporaryDirectory.delete(directory);
        }
    }

    /** More records than the first job had, the same number for each key. */
    private static long total(RunningJob first) {
        long counted = first.<Map<Integer, Long>>field("COUNTS").values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return (counted / KEYS + RECORDS) * KEYS;
    }

    private static Outcome outcome(RunningJob first, RunningJob second) {
        Outcome outcome = Outcome.of("with threads");
        Map<Integer, Long> before = first.field("COUNTS");
        Map<Integer, Long> after = second.field("COUNTS");
        long each = total(first) / KEYS;
        boolean all = after.size() == KEYS && after.values().stream().allMatch(count -> count == each);
        boolean goesOn = second.<AtomicLong>field("LEAST").get()
                > before.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        outcome.facts().put("timers_fired", first.<AtomicLong>field("FIRED").get());
        outcome.facts().put("state_continues_exactly", all && goesOn);
        return outcome;
    }

    private static void stop(Path directory, Command command) {
        try {
            String job = directory.resolve("first").resolve("Scenario").toString();
            new ControlClient(new SystemEnv(), job)
                    .ask(command, directory.resolve("savepoint").toString(), TIMEOUT_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningJob job(Path storage) {
        return RunningJob.of(RecoveryJobs.source(JOB, 0))
                .option("checkpoint-every", "1h")
                .option("checkpoint-storage", "file:" + storage);
    }

    private static void requireEnded(RunningJob job, int code) {
        if (code != 0) {
            throw new AssertionError("exit code " + code + ": " + job.errorText());
        }
    }
}
