package io.thalweg.benchmarks.micro;

import io.thalweg.api.BinaryInput;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Exchanges;
import io.thalweg.runtime.channel.Page;
import org.jctools.queues.SpscArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * Records that pass from one lane to another in pages of bytes, beside copies of them in a queue of objects. One operation is
 * one record, written and read by the same thread: what the way itself costs, without waiting.
 */
public class PageBenchmark extends PartBenchmark {

    private static final int RECORDS = 256; // a page

    private final Reading from = new Reading();
    private final Reading to = new Reading();
    private final Exchange sender;
    private final Exchange receiver;
    private final SpscArrayQueue<Reading> queue = new SpscArrayQueue<>(RECORDS);

    /** Two lanes. */
    public PageBenchmark() {
        Exchanges exchanges = new Exchanges(2, 128, 4, RECORDS);
        sender = exchanges.exchange("readings", 0);
        receiver = exchanges.exchange("readings", 1);
    }

    /** Compares what both sides receive. */
    @Setup
    public void check() {
        requireEqual(pages(), objects());
    }

    /** A page of bytes. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long pages() {
        for (int i = 0; i < RECORDS; i++) {
            Readings_ReadingCodec.INSTANCE.write(from.set(i, i * 7L, i * 11L), sender.open(1));
            sender.written(1);
        }
        Page page = receiver.poll();
        BinaryInput in = page.open();
        long digest = 0;
        for (int i = 0; i < page.count(); i++) {
            digest += Readings_ReadingCodec.INSTANCE.read(in, to).digest();
        }
        receiver.release(page);
        return digest;
    }

    /** An object for each record, since the sender uses its own again. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long objects() {
        for (int i = 0; i < RECORDS; i++) {
            queue.offer(from.set(i, i * 7L, i * 11L).copy());
        }
        long digest = 0;
        for (Reading reading = queue.poll(); reading != null; reading = queue.poll()) {
            digest += reading.digest();
        }
        return digest;
    }
}
