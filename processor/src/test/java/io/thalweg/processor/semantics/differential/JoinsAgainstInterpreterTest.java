package io.thalweg.processor.semantics.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.semantics.differential.SlowJoin.Event;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import io.thalweg.testkit.TestJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random streams through compiled joins, compared step by step with {@link SlowJoin}. The system property {@code seed}
 * chooses other streams, {@code streams} how many for each job.
 */
final class JoinsAgainstInterpreterTest {

    private static final long SEED = Long.getLong("seed", 20_261_125L);
    private static final int STREAMS = Integer.getInteger("streams", 15);
    private static final int LENGTH = 300;

    @TestFactory
    @DisplayName("J1-J6, W21, W22: joins of all kinds give what nested loops over all records do, step by step")
    Stream<DynamicTest> joins() {
        List<JoinShape> shapes = JoinShape.all();
        String[] sources = IntStream.range(0, shapes.size())
                .mapToObj(i -> shapes.get(i).source("differential.j" + i))
                .toArray(String[]::new);
        CompiledSources compiled = InMemoryCompiler.compile(sources);
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        shapes.get(i).toString(), () -> compare(compiled, "differential.j" + i, shapes.get(i))));
    }

    private static void compare(CompiledSources compiled, String packageName, JoinShape shape) {
        int results = 0;
        int late = 0;
        for (int stream = 0; stream < STREAMS; stream++) {
            long seed = SEED + 31L * stream;
            try (TestJob job = TestJob.of(compiled.plan(packageName + ".Joins"))) {
                Run run = new Run(job, compiled.load(packageName + ".Joins$In"), shape, new Random(seed));
                run.compare("seed " + seed + ", " + shape);
                results += run.results;
                late += run.expected.late();
            }
        }
        assertThat(results).as("results, else nothing was compared").isGreaterThan(100);
        assertThat(late).as("late records").isPositive();
    }

    /** One stream through one job. */
    private static final class Run {

        private final TestJob job;
        private final Class<?> eventType;
        private final SlowJoin expected;
        private final Random random;
        private final List<String> steps = new ArrayList<>();
        private long now = -50;
        private int results;

        Run(TestJob job, Class<?> eventType, JoinShape shape, Random random) {
            this.job = job;
            this.eventType = eventType;
            this.random = random;
            expected = new SlowJoin(shape);
        }

        void compare(String what) {
            int oneOf = 3 + random.nextInt(8);
            for (int i = 0; i < LENGTH; i++) {
                now += random.nextInt(3);
                if (random.nextInt(oneOf) == 0) {
                    time(now - random.nextInt(12));
                } else {
                    long delay = random.nextInt(15) == 0 ? random.nextInt(60) : random.nextInt(14);
                    event(new Event(random.nextBoolean(), now - delay, random.nextInt(3) - 1, i));
                }
                compareResults(what);
            }
            job.finish();
            expected.advance(Long.MAX_VALUE);
            compareResults(what);
        }

        private void time(long watermark) {
            steps.add("time " + watermark);
            expected.advance(watermark);
            job.source("left").watermark(watermark);
            job.source("right").watermark(watermark);
        }

        private void event(Event event) {
            steps.add(event.toString());
            expected.event(event);
            job.source(event.left() ? "left" : "right")
                    .emit(RecordValues.create(eventType, event.timestamp(), event.key(), event.number()));
        }

        private void compareResults(String what) {
            List<String> found = new ArrayList<>();
            for (StreamElement<Object> element : job.elements("results")) {
                if (element instanceof StreamElement.Value<Object> value) {
                    found.add(value.value() + " @" + value.timestamp());
                }
            }
            List<String> added = found.subList(results, found.size());
            results = found.size();
            List<String> wanted = expected.takeResults();
            assertThat(added.stream().sorted().toList())
                    .as("results of the last step; %s%n%s", what, steps)
                    .isEqualTo(wanted.stream().sorted().toList());
            assertThat(ofOneKey(added)).as("the order; %s%n%s", what, steps).isEqualTo(ofOneKey(wanted));
            assertThat(job.late("joined")).as("%s%n%s", what, steps).isEqualTo(expected.late());
        }

        /** Keys come in any order, the pairs of one key and window do not; an interval join orders by time. */
        private List<String> ofOneKey(List<String> texts) {
            return expected.ordersPairs()
                    ? texts.stream().filter(text -> text.startsWith("0|")).toList()
                    : List.of();
        }
    }
}
