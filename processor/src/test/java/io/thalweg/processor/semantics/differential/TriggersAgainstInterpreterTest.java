package io.thalweg.processor.semantics.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.semantics.differential.RandomStream.Step;
import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.TestJob;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random streams through windows with triggers and evictors, compared step by step with {@link SlowTriggers}. The system
 * property {@code seed} chooses other streams, {@code streams} how many for each job.
 */
final class TriggersAgainstInterpreterTest {

    private static final long SEED = Long.getLong("seed", 20_261_125L);
    private static final int STREAMS = Integer.getInteger("streams", 12);
    private static final int LENGTH = 250;

    private static final String JOB = """
            @Job
            class Windows {
                record In(@EventTime long timestamp, String name, long value) {}

                static final class Silent implements WatermarkGenerator<In> {
                    @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {}
                    @Override public void onPeriodicEmit(WatermarkOutput output) {}
                }

                @Source @Watermark(generator = Silent.class, every = "0s")
                StreamSource<In> input() {
                    return CollectionSource.of(List.of());
                }

                @From("input") @KeyBy("name") %s
                static class Windowed {
                    long sum;
                    @OnEvent void add(In in) { sum += in.value(); }
            %s
                    @OnWindow String result(@Key String name, TimeWindow window, Iterable<In> records) {
                        List<Long> values = new ArrayList<>();
                        for (In in : records) {
                            values.add(in.value());
                        }
                        boolean global = window.maxTimestamp() == Long.MAX_VALUE;
                        return name + " " + (global ? "global" : window) + " " + sum + " " + values;
                    }
                }

                @Sink void results(String result) {}
            }
            """;

    private static final String MERGE = """
                    @OnMerge void merge(Windowed other) { sum += other.sum; }
            """;

    @TestFactory
    @DisplayName("W4, W8, W10, W12-W14, W18-W23: triggers and evictors give what the rows say, step by step")
    Stream<DynamicTest> triggers() {
        List<TriggeredShape> shapes = TriggeredShape.all();
        String[] sources = IntStream.range(0, shapes.size())
                .mapToObj(i -> source(i, shapes.get(i)))
                .toArray(String[]::new);
        CompiledSources compiled = InMemoryCompiler.compile(sources);
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        shapes.get(i).annotations(), () -> compare(compiled, packageName(i), shapes.get(i))));
    }

    private static String packageName(int index) {
        return "differential.t" + index;
    }

    private static String source(int index, TriggeredShape shape) {
        boolean merges = shape.session() && shape.keep() + shape.within() == 0;
        return JobText.in(packageName(index), JOB.formatted(shape.annotations(), merges ? MERGE : ""));
    }

    private static void compare(CompiledSources compiled, String packageName, TriggeredShape shape) {
        for (int stream = 0; stream < STREAMS; stream++) {
            long seed = SEED + 31L * stream;
            List<Step> steps = RandomStream.inEventTime(seed, LENGTH);
            try (TestJob job = TestJob.of(compiled.plan(packageName + ".Windows"))) {
                compare(job, compiled.load(packageName + ".Windows$In"), new SlowTriggers(shape), steps, seed);
            }
        }
    }

    private static void compare(TestJob job, Class<?> in, SlowTriggers expected, List<Step> steps, long seed) {
        int seen = 0;
        for (int i = 0; i <= steps.size(); i++) {
            if (i == steps.size()) {
                job.finish();
                expected.advance(Long.MAX_VALUE); // E22
            } else if (steps.get(i).event() != null) {
                Event event = steps.get(i).event();
                job.source("input").emit(RecordValues.create(in, event.timestamp(), event.name(), event.value()));
                expected.event(event);
            } else {
                job.source("input").watermark(steps.get(i).time());
                expected.advance(steps.get(i).time());
            }
            List<String> results = job.sink("results");
            assertThat(results.subList(seen, results.size()).stream().sorted().toList())
                    .as("results of the last of %s, seed %s", steps.subList(0, Math.min(i + 1, steps.size())), seed)
                    .isEqualTo(expected.takeResults().stream().sorted().toList());
            assertThat(job.late("Windowed")).as("late records, seed %s", seed).isEqualTo(expected.late());
            seen = results.size();
        }
    }
}
