package io.thalweg.processor.semantics.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Codec;
import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.JobHarness;
import io.thalweg.testkit.Script;
import io.thalweg.testkit.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Jobs made up from seeds, compared with the plain interpreter. System properties: {@code jobs}, how many, and {@code seed},
 * that of the first: {@code -Djobs=1 -Dseed=n} repeats the one that failed. Each JDK has seeds of its own, so that a build
 * on two of them tries twice as many.
 */
final class RandomJobsTest {

    private static final int JOBS = Integer.getInteger("jobs", 200);
    private static final long SEED =
            Long.getLong("seed", 1_000_000L * Runtime.version().feature());
    private static final int BATCH = 50; // jobs that are compiled together
    private static final int RECORDS = 120;

    @TestFactory
    @DisplayName("random jobs give what the interpreter gives, on 1 to 3 lanes, however records are brought to them")
    Stream<DynamicTest> jobs() {
        return IntStream.range(0, (JOBS + BATCH - 1) / BATCH)
                .mapToObj(batch -> SEED + (long) batch * BATCH)
                .map(first -> DynamicTest.dynamicTest("from seed " + first, () -> batch(first)));
    }

    private static void batch(long first) {
        List<RandomJob> jobs = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (long seed = first; seed < Math.min(first + BATCH, SEED + JOBS); seed++) {
            RandomJob job = new RandomJob(seed);
            jobs.add(job);
            sources.add(JobWriter.of(packageName(seed), job));
        }
        CompiledSources compiled = InMemoryCompiler.compile(sources.toArray(String[]::new));
        for (int i = 0; i < jobs.size(); i++) {
            compare(compiled, first + i, jobs.get(i), sources.get(i));
        }
    }

    private static String packageName(long seed) {
        return "made.s" + seed;
    }

    private static void compare(CompiledSources compiled, long seed, RandomJob job, String source) {
        try {
            compare(compiled, seed, job);
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + "\nseed " + seed + "\n" + source + "\n" + generated(compiled, seed), e);
        }
    }

    private static String generated(CompiledSources compiled, long seed) {
        return compiled.generatedSources().get(packageName(seed) + "." + JobWriter.NAME + "_Stage1");
    }

    private static void compare(CompiledSources compiled, long seed, RandomJob job) {
        SlowJob slow = new SlowJob(job);
        Class<?> type = compiled.load(packageName(seed) + "." + JobWriter.NAME + "$In");
        Script script = script(new Random(seed), job, slow, type);
        JobHarness harness = JobHarness.of(compiled.plan(packageName(seed) + "." + JobWriter.NAME))
                .lanes(3);
        if (job.mutable()) {
            Codec<?> codec = codec(compiled, seed);
            job.sources().forEach(name -> harness.carrier(name, codec));
        }
        Simulation.Outcome outcome = harness.check(script);
        slow.written()
                .forEach((stream, rows) -> assertThat(outcome.timed(JobWriter.sink(stream)).stream()
                                .map(row -> row.value() + " @" + row.timestamp())
                                .toList())
                        .as("sink of %s", stream)
                        .containsExactlyInAnyOrderElementsOf(rows));
    }

    private static Codec<?> codec(CompiledSources compiled, long seed) {
        Class<?> type = compiled.load(packageName(seed) + "." + JobWriter.NAME + "_InCodec");
        return (Codec<?>) RecordValues.constant(type, "INSTANCE");
    }

    /** Records out of order by less than the disorder, which the interpreter is given as well. */
    private static Script script(Random random, RandomJob job, SlowJob slow, Class<?> type) {
        Script script = new Script();
        long now = 0;
        long clock = 0;
        for (int i = 0; i < RECORDS; i++) {
            now += random.nextInt(12) + (random.nextInt(40) == 0 ? random.nextInt(300) : 0);
            Event event = event(random, now - random.nextInt(RandomJob.DISORDER));
            String from = job.sources().get(random.nextInt(job.sources().size()));
            slow.record(from, event);
            script.records(from, record(type, event));
            if (random.nextInt(8) == 0) {
                clock += random.nextInt(50);
                slow.time(clock);
                script.time(clock);
            }
        }
        slow.end();
        return script;
    }

    private static Event event(Random random, long timestamp) {
        String name = List.of("a", "b", "", "Größe", "a\u0000b").get(random.nextInt(5));
        long number = random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(3);
        return new Event(timestamp, name, random.nextInt(3), number, random.nextInt(1_000), 1 + random.nextInt(9));
    }

    private static Object record(Class<?> type, Event event) {
        return RecordValues.create(
                type, event.timestamp(), event.name(), event.zone(), event.number(), event.value(), event.gap());
    }
}
