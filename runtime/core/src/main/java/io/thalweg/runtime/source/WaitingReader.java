package io.thalweg.runtime.source;

import io.thalweg.api.Format;
import io.thalweg.api.MalformedInputException;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import io.thalweg.runtime.env.Env;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;

/**
 * Reads input that may have to be waited for, such as standard input, on a thread of its own, and hands the records to
 * the lane through a bounded queue. One producer, the reading thread; one consumer, the thread of the lane, which owns
 * everything but {@link #run}.
 *
 * <p>Nothing can wake a thread that waits for standard input, so it is a daemon: it does not keep the process alive,
 * and {@link #close} does not wait for it.
 */
final class WaitingReader<T> implements SplitReader<T>, Runnable {

    private static final int CAPACITY = 1024;
    private static final long FULL_PARK_NANOS = 50_000;

    /** Opens the input; called on the reading thread, since opening a pipe waits for its writer. */
    interface Input {
        InputStream open() throws IOException;
    }

    /** A record and the position behind it, or the problem met there; neither at the end of the input. */
    private record Item<T>(T record, IOException problem, long position) {}

    private final String name;
    private final Input input;
    private final Format<T> format;
    private final long startPosition;
    private final Queue<Item<T>> queue = new SpscAtomicArrayQueue<>(CAPACITY);
    private volatile boolean closed;
    private Out<MalformedRecord> malformed; // null: fail
    private long position;
    private boolean ended;

    private WaitingReader(String name, Input input, Format<T> format, long position) {
        this.name = name;
        this.input = input;
        this.format = format;
        this.startPosition = position;
        this.position = position;
    }

    static <T> WaitingReader<T> start(Env env, String name, Input input, Format<T> format, long position) {
        WaitingReader<T> reader = new WaitingReader<>(name, input, format, position);
        env.start("thalweg reading " + name, reader);
        return reader;
    }

    @Override
    public void run() {
        try {
            readAll();
        } catch (IOException e) {
            handOver(new Item<>(null, e, startPosition));
        } catch (RuntimeException | Error e) {
            handOver(new Item<>(null, new IOException("the format failed: " + e, e), startPosition));
        }
    }

    private void readAll() throws IOException {
        try (InputStream in = input.open()) {
            Format.Reader<T> reader = format.reader(in, startPosition);
            boolean more = true;
            while (more && !closed) {
                Item<T> item = read(reader);
                handOver(item);
                more = item.record() != null || item.problem() != null;
            }
        }
    }

    /** A new object for each record, since the lane reads the last one while this thread reads the next. */
    private Item<T> read(Format.Reader<T> reader) throws IOException {
        try {
            T record = reader.next(null);
            return new Item<>(record, null, reader.position());
        } catch (MalformedInputException e) {
            return new Item<>(null, e, reader.position());
        }
    }

    private void handOver(Item<T> item) {
        while (!queue.offer(item) && !closed) {
            LockSupport.parkNanos(FULL_PARK_NANOS);
        }
    }

    @Override
    public void onMalformed(Out<MalformedRecord> handler) {
        malformed = handler;
    }

    @Override
    public int poll(Out<T> out, int limit) throws IOException {
        int emitted = 0;
        for (int i = 0; i < limit && !ended; i++) {
            Item<T> item = queue.poll();
            if (item == null) {
                return emitted;
            }
            emitted += take(item, out);
        }
        return ended && emitted == 0 ? END : emitted;
    }

    private int take(Item<T> item, Out<T> out) throws IOException {
        if (item.problem() != null) {
            reject(item);
            return 0;
        }
        position = item.position();
        ended = item.record() == null;
        if (ended) {
            return 0;
        }
        out.emit(item.record());
        return 1;
    }

    private void reject(Item<T> item) throws IOException {
        if (!(item.problem() instanceof MalformedInputException e) || malformed == null) {
            throw item.problem();
        }
        position = item.position();
        malformed.emit(new MalformedRecord(name, e.position(), e.text(), e.reason()));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {
        closed = true;
    }
}
