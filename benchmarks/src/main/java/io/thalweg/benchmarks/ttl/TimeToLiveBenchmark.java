package io.thalweg.benchmarks.ttl;

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
 * {@link LimitedCount} and {@link ObjectCount} beside {@link PlainCount}; one operation is one record. All have been
 * found to agree before time counts, and nothing expires meanwhile.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class TimeToLiveBenchmark {

    private Comparison fields;
    private Comparison objects;

    static Comparison fields(long seed) {
        return new Comparison(
                GeneratedLoop.start(PlainCountPlan.create(), seed),
                GeneratedLoop.start(LimitedCountPlan.create(), seed));
    }

    static Comparison objects(long seed) {
        return new Comparison(
                GeneratedLoop.start(PlainCountPlan.create(), seed),
                GeneratedLoop.start(ObjectCountPlan.create(), seed));
    }

    /** Makes the loops, and compares what comes out of them. */
    @Setup
    public void check() {
        fields = fields(42).check(Comparison.CHECKED);
        objects = objects(42).check(Comparison.CHECKED);
    }

    /** A field without a time to live. */
    @Benchmark
    @OperationsPerInvocation(Loop.RECORDS)
    public long plain() {
        return run(fields.hand());
    }

    /** A field with one. */
    @Benchmark
    @OperationsPerInvocation(Loop.RECORDS)
    public long limited() {
        return run(fields.generated());
    }

    /** A state object with one. */
    @Benchmark
    @OperationsPerInvocation(Loop.RECORDS)
    public long limitedObject() {
        return run(objects.generated());
    }

    private static long run(Loop loop) {
        loop.run(Loop.RECORDS);
        return loop.digest().value();
    }
}
