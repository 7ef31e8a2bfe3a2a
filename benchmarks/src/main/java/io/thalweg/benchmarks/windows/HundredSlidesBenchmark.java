package io.thalweg.benchmarks.windows;

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

/** A window of a hundred slides beside a tumbling one that fires as often; one operation is one record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class HundredSlidesBenchmark {

    private Loop sliding;
    private Loop tumbling;

    /** Makes both jobs, and fills a whole window. */
    @Setup
    public void fill() {
        sliding = GeneratedLoop.start(HundredSlidesPlan.create(), 42);
        sliding.run(12_000_000);
        tumbling = GeneratedLoop.start(TumblingBucketsPlan.create(), 42);
        tumbling.run(12_000_000);
    }

    /** A hundred slides. */
    @Benchmark
    @OperationsPerInvocation(Loop.RECORDS)
    public long sliding() {
        sliding.run(Loop.RECORDS);
        return sliding.digest().value();
    }

    /** One window. */
    @Benchmark
    @OperationsPerInvocation(Loop.RECORDS)
    public long tumbling() {
        tumbling.run(Loop.RECORDS);
        return tumbling.digest().value();
    }
}
