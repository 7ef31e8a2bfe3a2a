package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.runtime.job.JobRunner;
import io.thalweg.testkit.Simulation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job that gets no further tells the state of each lane; one that has nothing to do says nothing. */
@Timeout(60)
final class StuckJobTest {

    private static final String KEYED = """
                @From("input") @KeyBy("number")
                static class Slow {
                    transient boolean slept;
                    @OnEvent String add(In in) throws Exception {
                        if (in.value() == 40) { Thread.sleep(%d); }
                        slept = true;
                        return in.key() + "|" + in.value();
                    }
                }
            """;

    @Test
    @DisplayName("a lane that gets no turn: the report names it, and the full exchange of those that wait for it")
    void stalledLane() {
        CompiledSources compiled = InMemoryCompiler.compile(LaneJobs.inTime(KEYED.formatted(0)));
        Simulation simulation =
                Simulation.of(compiled.plan(LaneJobs.NAME)).lanes(3).pages(1, 1).stalled(1);
        assertThatThrownBy(simulation::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lane 1: does not answer")
                .hasMessageMatching("(?s).*lane 0: \\d+ records in, \\d+ out; source input: .+ at \\d+.*"
                        + "; exchange .*full, waits for room, .*lane 1 \\(pages unsent \\d+, sent 1, to read 0\\).*")
                .hasMessageMatching("(?s).*lane 2: 0 records in, .*; source input: has ended.*");
    }

    @Test
    @DisplayName("a handler that blocks on a lane of its own: the report names its step and line")
    void blockedHandler() {
        for (int lanes = 1; lanes <= 2; lanes++) {
            String errors = run(KEYED.formatted(1_500), lanes, "--stuck-after=200ms");
            assertThat(errors)
                    .containsPattern(
                            "Small gets no further: .* for 200ms\\R(?s:.*)does not answer, is in step Slow \\(Small.java:\\d+\\)");
        }
    }

    @Test
    @DisplayName("a job that is told never to report does not")
    void off() {
        assertThat(run(KEYED.formatted(700), 2, "--stuck-after=0s")).doesNotContain("no further");
    }

    @Test
    @DisplayName("a source that has nothing to give for a while: nobody is stuck")
    void idle() {
        assertThat(run(IDLE, 2, "--stuck-after=100ms"))
                .doesNotContain("no further")
                .contains("records in");
    }

    @Test
    @DisplayName("behind a request to stop: a call that is not answered is reported, too")
    void stopping() throws Exception {
        CompiledSources compiled = InMemoryCompiler.compile(LaneJobs.job(UNANSWERED));
        StoppableEnv env = new StoppableEnv();
        Thread job = new Thread(() -> JobRunner.run(compiled.plan(LaneJobs.NAME), env, "--stuck-after=600ms"));
        job.start();
        Thread.sleep(200);
        assertThat(env.errorText()).doesNotContain("no further");
        env.stop();
        job.join();
        assertThat(env.errorText()).contains("Small gets no further").contains("5 records in, 5 out");
    }

    private static final String UNANSWERED = """
                @Source @Watermark(lag = "1s")
                StreamSource<In> input() { return GeneratorSource.of(Small::in).count(5); }

                @From("input") @Async
                CompletionStage<String> looked(In in) {
                    return new CompletableFuture<String>()
                            .completeOnTimeout(in.key() + "|", 2_500, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            """;

    private static final String IDLE = """
                record Silence(long until) implements io.thalweg.api.SplitReader<In> {
                    @Override public int poll(Out<In> out, int limit) {
                        return System.nanoTime() > until ? END : 0;
                    }
                    @Override public long position() { return 0; }
                    @Override public void close() {}
                }

                @Source @Watermark(lag = "1s")
                StreamSource<In> input() {
                    return new StreamSource<In>() {
                        @Override public java.util.List<io.thalweg.api.SourceSplit> splits() {
                            return java.util.List.of(new io.thalweg.api.SourceSplit("a"));
                        }
                        @Override public io.thalweg.api.SplitReader<In> open(
                                io.thalweg.api.SourceSplit split, long position) {
                            return new Silence(System.nanoTime() + 1_000_000_000L);
                        }
                    };
                }

                @From("input") @KeyBy("key")
                static class Total {
                    long sum;
                    @OnEvent String add(In in) { sum += in.value(); return in.key() + "|" + sum; }
                }
            """;

    private static String run(String members, int lanes, String option) {
        String job = members.contains("SplitReader") ? LaneJobs.job(members) : LaneJobs.inTime(members);
        CapturedEnv env = new CapturedEnv();
        int code =
                JobRunner.run(InMemoryCompiler.compile(job).plan(LaneJobs.NAME), env, "--parallelism=" + lanes, option);
        assertThat(code).as(env.errorText()).isZero();
        return env.errorText();
    }
}
