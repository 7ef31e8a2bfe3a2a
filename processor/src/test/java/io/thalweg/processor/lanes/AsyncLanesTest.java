package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.runtime.job.JobRunner;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Async steps on several lanes: calls are answered by other threads, some at once, and what comes out is the same. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class AsyncLanesTest {

    private static final int EXIT_FAILED = 1;
    private static final int SEEDS = 3; // nine times as many runs

    /** A service that answers every third call at once, and the others when it comes to them. */
    private static final String SERVICE = """
                static <R> CompletionStage<R> answer(In in, R answer) {
                    return in.value() % 3 == 0
                            ? CompletableFuture.completedFuture(answer)
                            : CompletableFuture.supplyAsync(() -> answer);
                }
            """;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"capacity = 3", "ordered = false, capacity = 3", "ordered = false"})
    @DisplayName("A1, A2: in front of a window that drops late records, which are the same at any parallelism")
    void inFrontOfAWindow(String members) {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.withLateRecords(SERVICE
                        + """
                    @From("input") @Async(%s) CompletionStage<In> looked(In in) { return answer(in, in); }
                """.formatted(members)
                        + LaneJobs.window("looked", "@KeyBy(\"key\")", "String", "size = \"100ms\"")))
                .seeds(SEEDS);
        long late = runs.alone().late("Sums");
        assertThat(late).isPositive();
        runs.sameResults(
                outcome -> assertThat(outcome.late("Sums")).as("late records").isEqualTo(late));
    }

    @Test
    @DisplayName("A1, A3: between two keyed steps: a full step holds up the lanes that send to it, and nobody for ever")
    void betweenKeyedSteps() {
        new SimulatedRuns(LaneJobs.inTime(SERVICE + """
                    @From("input") @KeyBy("key") static class First {
                        long count;
                        @OnEvent In add(In in) { count++; return in; }
                    }
                    @From("First") @Async(capacity = 1) CompletionStage<In> looked(In in) { return answer(in, in); }
                    @From("looked") @KeyBy("key") static class Second {
                        long sum;
                        @OnEvent String add(In in) { sum += in.value(); return in.key() + "|" + sum; }
                    }
                """)).seeds(SEEDS).sameResults();
    }

    @Test
    @DisplayName("A3: dealt out over all lanes, with more results than records behind a call")
    void rebalanced() {
        List<Long> all = LongStream.range(0, 150)
                .flatMap(value -> LongStream.of(value, value + 1_000))
                .sorted()
                .boxed()
                .toList();
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime(SERVICE + """
                    @io.thalweg.annotations.Rebalance @From("input") @Async(ordered = false, capacity = 2)
                    CompletionStage<Long> looked(In in) { return answer(in, in.value()); }
                    @From("looked") @Transform void twice(Long value, Out<String> out) {
                        out.emit(value + "|");
                        out.emit(value + 1_000 + "|");
                    }
                """)).seeds(SEEDS);
        runs.each(outcome -> assertThat(outcome.<String>sink("results"))
                .extracting(text -> Long.parseLong(text.substring(0, text.indexOf('|'))))
                .containsExactlyInAnyOrderElementsOf(all));
    }

    @ParameterizedTest(name = "{0} lanes")
    @ValueSource(ints = {1, 3})
    @DisplayName("A5, A10: on threads of their own, lanes take answers from other threads; a call that fails ends all")
    void realThreads(int lanes) {
        CompiledSources compiled = InMemoryCompiler.compile(LaneJobs.job(SERVICE + """
                    @Source @Watermark(lag = "1h", every = "record")
                    StreamSource<In> input() { return GeneratorSource.of(Small::in).count(3_000).splits(3); }

                    long bad;

                    @From("input") @Sink io.thalweg.api.StreamSink<In> read(io.thalweg.api.Config config) {
                        bad = config.getLong("bad", -1);
                        return in -> {};
                    }

                    @From("input") @Async(ordered = false, capacity = 20, timeout = "1m")
                    CompletionStage<Long> looked(In in) {
                        return in.value() == bad
                                ? CompletableFuture.failedFuture(new IllegalStateException("cannot bear " + bad))
                                : answer(in, in.value());
                    }

                    @From("looked") @Transform String text(Long value) { return value + "|"; }
                """));
        CapturedEnv env = new CapturedEnv();
        assertThat(JobRunner.run(compiled.plan(LaneJobs.NAME), env, "--parallelism=" + lanes))
                .as(env.errorText())
                .isZero();
        assertThat(env.errorText()).contains("3000 records in, 6000 out");
        int failed = JobRunner.run(compiled.plan(LaneJobs.NAME), env, "--parallelism=" + lanes, "--set", "bad=1234");
        assertThat(failed).isEqualTo(EXIT_FAILED);
        assertThat(env.errorText()).contains("step looked", "cannot bear 1234", "value=1234");
    }

    @ParameterizedTest(name = "{0} lanes")
    @ValueSource(ints = {1, 3})
    @DisplayName("when asked to stop, calls under way are awaited, and nothing that was read is lost")
    void stop(int lanes) throws Exception {
        CompiledSources endless = InMemoryCompiler.compile(LaneJobs.job(SERVICE + """
                    @Source @Watermark(lag = "1s", every = "record")
                    StreamSource<In> input() { return GeneratorSource.of(Small::in).splits(3); }

                    @From("input") @Async(ordered = false, capacity = 20)
                    CompletionStage<String> looked(In in) { return answer(in, in.value() + "|"); }
                """));
        StoppableEnv env = new StoppableEnv();
        Thread job = new Thread(() -> JobRunner.run(endless.plan(LaneJobs.NAME), env, "--parallelism=" + lanes));
        job.start();
        Thread.sleep(300);
        env.stop();
        job.join();
        Matcher summary =
                Pattern.compile("stopped: (\\d+) records in, (\\d+) out").matcher(env.errorText());
        assertThat(summary.find()).as(env.errorText()).isTrue();
        assertThat(Long.parseLong(summary.group(1))).isPositive();
        assertThat(summary.group(2)).isEqualTo(summary.group(1));
    }
}
