package io.thalweg.runtime.source;

import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * Emits what a function makes of every step-th index; the position is the next index. Used by one thread.
 *
 * @param <T> the type of the records
 */
public final class GeneratorReader<T> implements SplitReader<T> {

    private static final double NANOS_PER_SECOND = 1e9;

    private final LongFunction<? extends T> function;
    private final long step;
    private final long end;
    private final double recordsPerNano;
    private final LongSupplier nanoTime;
    private long next;
    private boolean started;
    private long startNanos;
    private long emitted; // since startNanos

    /**
     * Makes a reader.
     *
     * @param next the first index
     * @param step the distance between two indexes
     * @param end behind the last index, of all splits
     * @param recordsPerSecond how fast to be; infinity for no limit
     * @param nanoTime the clock, in nanoseconds; asked only if there is a limit
     */
    public GeneratorReader(
            LongFunction<? extends T> function,
            long next,
            long step,
            long end,
            double recordsPerSecond,
            LongSupplier nanoTime) {
        this.function = function;
        this.next = next;
        this.step = step;
        this.end = end;
        this.recordsPerNano = recordsPerSecond / NANOS_PER_SECOND;
        this.nanoTime = nanoTime;
    }

    @Override
    public int poll(Out<T> out, int limit) {
        if (next >= end) {
            return END;
        }
        int count = (int) Math.min(Math.min(limit, due()), (end - next - 1) / step + 1);
        for (int i = 0; i < count; i++) {
            long index = next;
            next = index + step; // before the record goes out: the position is the one behind it
            out.emit(record(index));
        }
        emitted += count;
        return count;
    }

    private T record(long index) {
        T record = function.apply(index);
        if (record == null) {
            throw new IllegalStateException("the generator's function returned null for index " + index);
        }
        return record;
    }

    /** How many records the rate allows by now and have not been emitted. */
    private long due() {
        if (recordsPerNano == Double.POSITIVE_INFINITY) {
            return Long.MAX_VALUE;
        }
        long now = nanoTime.getAsLong();
        if (!started) {
            started = true;
            startNanos = now;
        }
        return (long) ((now - startNanos) * recordsPerNano) + 1 - emitted; // the first one is due at once
    }

    @Override
    public long position() {
        return next;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
