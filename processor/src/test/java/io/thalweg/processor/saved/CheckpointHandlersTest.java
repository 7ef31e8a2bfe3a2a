package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.runtime.env.SystemEnv;
import io.thalweg.runtime.job.JobRunner;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.testkit.TestJob;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code @OnCheckpoint} and {@code @OnCheckpointComplete}. */
final class CheckpointHandlersTest {

    private static final String JOB = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.util.*;
            import java.util.concurrent.*;
            @Job @Checkpointed(every = "10ms")
            public class Batches {
                public static final List<String> CALLS = new CopyOnWriteArrayList<>();
                public static volatile boolean failing;

                @Source
                StreamSource<Long> numbers() { return GeneratorSource.of(number -> number).count(400).ratePerSecond(1_000); }

                static class Sums {
                    @OperatorState ListState<Long> saved;
                    transient long sum;

                    @OnStart void start() {
                        saved.get().forEach(each -> sum += each);
                        CALLS.add("start with " + sum);
                    }
                    @OnEvent Long add(Long number) { sum += number; return sum; }
                    @OnCheckpoint void save(long checkpointId) {
                        if (failing) {
                            throw new IllegalStateException("cannot save " + checkpointId);
                        }
                        saved.clear();
                        saved.add(sum);
                        CALLS.add("save " + checkpointId);
                    }
                    @OnCheckpointComplete void complete(long checkpointId) { CALLS.add("complete " + checkpointId); }
                }

                @From("numbers") @KeyBy("#parity")
                static class Counts {
                    long count;
                    static long parity(Long number) { return number % 2; }
                    @OnEvent void add(Long number) { count++; }
                    @OnCheckpoint void save() { CALLS.add("counts"); }
                }

                @From("Sums") @Sink @SuppressWarnings("guarantee") void sums(Long sum) {}
            }
            """;

    private static CompiledSources compiled;

    @BeforeAll
    static void compile() {
        compiled = InMemoryCompiler.compile(JOB);
    }

    @BeforeEach
    void reset() {
        calls().clear();
        failing(false);
    }

    @Test
    void areCalledInTheOrderOfTheStepsBeforeTheStateIsSaved() {
        try (TestJob job = TestJob.of(compiled.plan("p.Batches"))) {
            job.source("numbers").emit(1L, 2L);
            job.checkpoint();
            job.source("numbers").emit(3L);
            job.crash().restore();
            assertThat(job.sink("sums")).containsExactly(1L, 3L, 6L);
        }
        assertThat(calls()).containsExactly("start with 0", "save 1", "counts", "complete 1", "start with 3");
    }

    @Test
    void whatTheyThrowNamesTheJob() {
        try (TestJob job = TestJob.of(compiled.plan("p.Batches"))) {
            failing(true);
            assertThatThrownBy(job::checkpoint)
                    .isInstanceOf(StepFailure.class)
                    .hasMessageContaining("Batches")
                    .hasRootCauseMessage("cannot save 1");
        }
    }

    @Test
    @Timeout(60)
    void areCalledByTheLanesOfARunningJob() {
        int code = JobRunner.run(compiled.plan("p.Batches"), new SystemEnv(), "--parallelism=2");

        assertThat(code).isZero();
        List<String> saved = numbers("save ");
        assertThat(saved.size()).isGreaterThan(4);
        assertThat(numbers("complete ")).isSubsetOf(saved).hasSizeGreaterThan(4).endsWith(saved.get(saved.size() - 1));
        assertThat(calls().indexOf("complete 1")).isGreaterThan(calls().lastIndexOf("save 1"));
    }

    private List<String> numbers(String call) {
        return calls().stream()
                .filter(each -> each.startsWith(call))
                .map(each -> each.substring(call.length()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> calls() {
        return (List<String>) field("CALLS", null);
    }

    private static void failing(boolean failing) {
        field("failing", failing);
    }

    private static Object field(String name, Object value) {
        try {
            var field = compiled.load("p.Batches").getField(name);
            if (value != null) {
                field.set(null, value);
            }
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
