package io.thalweg.benchmarks.micro;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/** Records written and read again by a generated codec, beside a buffer of bytes by hand. One operation is one record. */
public class CodecBenchmark extends PartBenchmark {

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
        requireEqual(codec(), buffer());
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
