package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.job.JobRunner;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the threads of a job cost while it has nothing to do. CPU time, so other load of the machine does not count. */
@Timeout(60)
final class IdleJobTest {

    private static final double MOST = 0.02; // of a core
    private static final long WARM_UP_MILLIS = 2_500; // code is compiled, and lanes sleep for as long as they ever do
    private static final long MEASURED_MILLIS = 1_000;
    private static final int MEASUREMENTS = 3; // the least counts: others take the caches away

    /** A source that lives and has no data. */
    private static final String JOB =
            LaneJobs.job("""
                record Silence() implements io.thalweg.api.SplitReader<In> {
                    @Override public int poll(Out<In> out, int limit) { return 0; }
                    @Override public long position() { return 0; }
                    @Override public void close() {}
                }

                @Source @Watermark(lag = "1s")
                StreamSource<In> input() {
                    return new StreamSource<In>() {
                        @Override public java.util.List<io.thalweg.api.SourceSplit> splits() {
                            return java.util.List.of(
                                    new io.thalweg.api.SourceSplit("a"), new io.thalweg.api.SourceSplit("b"));
                        }
                        @Override public io.thalweg.api.SplitReader<In> open(
                                io.thalweg.api.SourceSplit split, long position) {
                            return new Silence();
                        }
                    };
                }
            """ + LaneJobs.window("input", "@KeyBy(\"key\")", "String", "size = \"100ms\""));

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Thread> started = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("an idle job with two lanes uses less than 2 % of a core, all of its threads together")
    void idleJobCostsLittle() throws InterruptedException {
        double share = share();
        assertThat(share).isPositive().isLessThan(MOST);
    }

    @Test
    @DisplayName("the measurement notices lanes that spin")
    void spinningIsNoticed() throws InterruptedException {
        assertThat(share("--idle-strategy=spin")).isGreaterThan(MOST * 5);
    }

    /** The share of a core that the job uses. */
    private double share(String... options) throws InterruptedException {
        StoppableEnv env = new StoppableEnv() {
            @Override
            public Thread start(String name, Runnable body) {
                Thread thread = super.start(name, body);
                started.add(thread);
                return thread;
            }
        };
        JobPlan plan = InMemoryCompiler.compile(JOB).plan(LaneJobs.NAME);
        String[] all = new String[options.length + 1];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "--parallelism=2";
        Thread job = new Thread(() -> JobRunner.run(plan, env, all));
        started.add(job);
        job.start();
        Thread.sleep(WARM_UP_MILLIS);
        double share = 1;
        for (int i = 0; i < MEASUREMENTS; i++) {
            share = Math.min(share, measure());
        }
        env.stop();
        job.join();
        return share;
    }

    private double measure() throws InterruptedException {
        long from = System.nanoTime();
        long cpu = cpuNanos();
        Thread.sleep(MEASURED_MILLIS);
        long used = cpuNanos() - cpu;
        double share = (double) used / (System.nanoTime() - from);
        assertThat(started).as("two lanes, and what helps them").hasSizeGreaterThanOrEqualTo(2);
        return share;
    }

    private long cpuNanos() {
        return started.stream()
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getId())))
                .sum();
    }
}
