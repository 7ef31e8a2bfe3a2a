package io.thalweg.processor.semantics.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.semantics.differential.RandomStream.Step;
import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import io.thalweg.testkit.TestJob;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random streams through compiled window jobs, compared step by step with {@link SlowWindows}. The system property
 * {@code seed} chooses other streams, {@code streams} how many for each job.
 */
final class WindowsAgainstInterpreterTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final int STREAMS = Integer.getInteger("streams", 12);
    private static final int LENGTH = 250;

    @TestFactory
    @DisplayName("W1, W3-W6, W10, W11, W21-W24, W31, W33: windows of all kinds give what the rows say, step by step")
    Stream<DynamicTest> windows() {
        List<WindowShape> shapes = WindowShape.all();
        String[] sources = IntStream.range(0, shapes.size())
                .mapToObj(i -> WindowSource.of(packageName(i), shapes.get(i)))
                .toArray(String[]::new);
        CompiledSources compiled = InMemoryCompiler.compile(sources);
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        shapes.get(i).toString(), () -> compare(compiled, packageName(i), shapes.get(i), sources[i])));
    }

    private static String packageName(int index) {
        return "differential.w" + index;
    }

    private static void compare(CompiledSources compiled, String packageName, WindowShape shape, String source) {
        for (int stream = 0; stream < STREAMS; stream++) {
            long seed = SEED + 31L * stream;
            List<Step> steps = shape.processingTime()
                    ? RandomStream.inProcessingTime(seed, LENGTH)
                    : RandomStream.inEventTime(seed, LENGTH);
            try (TestJob job = TestJob.of(compiled.plan(packageName + ".Windows"))) {
                new Run(job, compiled.load(packageName + ".Windows$In"), shape).compare(steps, seed, source);
            }
        }
    }

    /** One stream through one job. */
    private static final class Run {

        private final TestJob job;
        private final Class<?> eventType;
        private final WindowShape shape;
        private final SlowWindows expected;
        private long clock;
        private int resultsSeen;
        private int lateSeen;

        Run(TestJob job, Class<?> eventType, WindowShape shape) {
            this.job = job;
            this.eventType = eventType;
            this.shape = shape;
            expected = new SlowWindows(shape);
        }

        void compare(List<Step> steps, long seed, String source) {
            for (int i = 0; i < steps.size(); i++) {
                perform(steps.get(i));
                compare(seed, source, steps.subList(0, i + 1));
            }
            job.finish();
            if (!shape.processingTime()) { // E22
                expected.advance(Long.MAX_VALUE);
            }
            compare(seed, source, steps);
        }

        private void perform(Step step) {
            if (step.event() != null) {
                expected.event(step.event(), clock);
                job.source("input").emit(record(step.event()));
            } else if (shape.processingTime()) {
                clock = step.time();
                expected.advance(clock - 1);
                job.processingTime(clock);
            } else {
                expected.advance(step.time());
                job.source("input").watermark(step.time());
            }
        }

        private Object record(Event event) {
            return RecordValues.create(
                    eventType,
                    event.timestamp(),
                    event.name(),
                    event.zone(),
                    event.number(),
                    event.value(),
                    event.gap());
        }

        private void compare(long seed, String source, List<Step> steps) {
            List<String> results = newResults();
            assertThat(results.stream().sorted().toList())
                    .as("results of the last step; seed %s%n%s%n%s%n%s", seed, shape, source, steps)
                    .isEqualTo(expected.takeResults().stream()
                            .map(fired -> fired.text(shape))
                            .sorted()
                            .toList());
            assertThat(newLate())
                    .as("late records of the last step; seed %s%n%s%n%s%n%s", seed, shape, source, steps)
                    .isEqualTo(expected.takeLate().stream()
                            .map(event -> record(event).toString())
                            .toList());
            assertThat(job.late("Windowed")).isEqualTo(lateSeen);
            if (steps.get(steps.size() - 1).event() == null) {
                assertThat(timestamps(results))
                        .as("E19; seed %s, %s", seed, shape)
                        .isSorted();
            }
        }

        private List<String> newResults() {
            List<String> texts = new ArrayList<>();
            for (StreamElement<Object> element : job.elements("results")) {
                if (element instanceof StreamElement.Value<Object> value) {
                    texts.add(value.value() + " @" + value.timestamp());
                }
            }
            List<String> added = texts.subList(resultsSeen, texts.size());
            resultsSeen = texts.size();
            return added;
        }

        private List<String> newLate() {
            List<Object> late = job.sink("late");
            List<String> added = late.subList(lateSeen, late.size()).stream()
                    .map(Object::toString)
                    .toList();
            lateSeen = late.size();
            return added;
        }

        private static List<Long> timestamps(List<String> results) {
            return results.stream()
                    .map(result -> Long.parseLong(result.substring(result.lastIndexOf('@') + 1)))
                    .toList();
        }
    }
}
