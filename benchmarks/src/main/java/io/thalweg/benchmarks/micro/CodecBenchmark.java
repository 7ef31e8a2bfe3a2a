package io.thalweg.benchmarks.micro;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import java.nio.ByteBuffer;
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

/** Records written and read again by a generated codec, beside a buffer of bytes by hand. One operation is one record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
public class CodecBenchmark {

    private static final int RECORDS = 1_000;
    private static final int BYTES = 3 * Long.BYTES + Integer.BYTES + 1;

    private final Reading from = new Reading();
    private final Reading to = new Reading();
    private final BinaryOutput out = new BinaryOutput();
    private final BinaryInput in = new BinaryInput();
    private final ByteBuffer buffer = ByteBuffer.allocate(RECORDS * BYTES);

    /** Compares what both sides read. */
    @Setup
    public void check() {
        if (codec() != buffer()) {
            throw new IllegalStateException("the two sides do not agree");
        }
    }

    /** The generated codec. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long codec() {
        out.clear();
        for (int i = 0; i < RECORDS; i++) {
            Readings_ReadingCodec.INSTANCE.write(from.set(i, i * 7L, i * 11L), out);
        }
        in.wrap(out.array(), 0, out.size());
        long digest = 0;
        for (int i = 0; i < RECORDS; i++) {
            digest += Readings_ReadingCodec.INSTANCE.read(in, to).digest();
        }
        return digest;
    }

    /** A buffer, field by field. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long buffer() {
        buffer.clear();
        for (int i = 0; i < RECORDS; i++) {
            from.set(i, i * 7L, i * 11L);
            buffer.putLong(from.time).putLong(from.sensor).putLong(from.value).putInt(from.quality);
            buffer.put((byte) (from.checked ? 1 : 0));
        }
        buffer.flip();
        long digest = 0;
        for (int i = 0; i < RECORDS; i++) {
            to.time = buffer.getLong();
            to.sensor = buffer.getLong();
            to.value = buffer.getLong();
            to.quality = buffer.getInt();
            to.checked = buffer.get() != 0;
            digest += to.digest();
        }
        return digest;
    }
}
