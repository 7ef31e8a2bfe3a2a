package io.thalweg.benchmarks.running;

import io.thalweg.benchmarks.Comparison;
import io.thalweg.benchmarks.GeneratedLoop;
import io.thalweg.benchmarks.Loop;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * {@link RunningSum} beside {@link HandRunningSum}; one operation is one record. Both have been found to agree
 * before time counts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class RunningSumBenchmark {

    private Comparison comparison;

    static Comparison comparison(long seed) {
        return new Comparison(new HandRunningSum(seed), GeneratedLoop.start(RunningSumPlan.create(), seed));
    }

    /** Makes both loops, and compares what comes out of them. */
    @Setup
    public void check() {
        comparison = comparison(42).check(Comparison.CHECKED);
    }

    /** The loop by hand. */
    @Benchmark
    @OperationsPerInvocation(Loop.RECORDS)
    public long hand() {
        return run(comparison.hand());
    }

    /** The job. */
    @Benchmark
    @OperationsPerInvocation(Loop.RECORDS)
    public long generated() {
        return run(comparison.generated());
    }

    private static long run(Loop loop) {
        loop.run(Loop.RECORDS);
        return loop.digest().value();
    }
}
