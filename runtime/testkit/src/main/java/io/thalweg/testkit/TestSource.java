package io.thalweg.testkit;

import io.thalweg.api.MalformedRecord;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A source of the job under test. What it is told has passed through all steps when the method returns, unless an
 * asynchronous step is full (see {@link #waiting}); what a step
 * throws comes out of the method as it would come out of the job, as a {@link
 * io.thalweg.runtime.task.StepFailure} with the step's exception as its cause.
 *
 * @param <T> the type of the records
 */
public final class TestSource<T> {

    private final String step;
    private final Runnable work;
    private final BooleanSupplier waits;
    private final Consumer<Told<T>> log;
    private final Queue<Event<T>> pending = new ArrayDeque<>();
    private final Queue<Event<T>> untaken = new ArrayDeque<>(); // of the life before, while a job is being restored
    private SourceOutput<T> output;
    private Counter counter;
    private long emitted;
    private boolean ending; // the test has said so
    private boolean ended; // the job has heard it

    /** What the source does next. */
    private interface Event<T> {
        /** Does it, and returns how many records that were. */
        int pass(SourceOutput<T> output);
    }

    /** What a source has told the job. */
    record Told<T>(TestSource<T> source, Event<T> event) {

        /** Tells a restored job the same. */
        void again() {
            source.tell(event);
        }
    }

    /**
     * A source, to be {@linkplain #connect connected}.
     *
     * @param work has the job poll its sources
     * @param waits whether calls of the job are under way, so that it may have no room for more
     * @param log hears all that the job is told
     */
    TestSource(String step, Runnable work, BooleanSupplier waits, Consumer<Told<T>> log) {
        this.step = step;
        this.work = work;
        this.waits = waits;
        this.log = log;
    }

    /** From now on this is where records go. */
    void connect(SourceOutput<T> newOutput, Counter newCounter) {
        output = newOutput;
        counter = newCounter;
    }

    /** How many records the job has been told. */
    long emitted() {
        return emitted;
    }

    /** Begins again behind that many records. What the job has not taken yet stays behind what it is told again. */
    void rewind(long newEmitted) {
        emitted = newEmitted;
        ended = false;
        untaken.addAll(pending);
        pending.clear();
    }

    /** What was told again is over: on with what the job had not taken when it crashed. */
    void resume() {
        while (!untaken.isEmpty()) {
            tell(untaken.poll());
        }
    }

    /** Emits records in this order. Its timestamp is in the record, or is the one the job gives it. */
    @SafeVarargs
    public final TestSource<T> emit(T... records) {
        for (T each : records) {
            emitOne(each);
        }
        return this;
    }

    /** Emits records in this order. */
    public TestSource<T> emitAll(Iterable<? extends T> records) {
        records.forEach(this::emitOne);
        return this;
    }

    /** Emits a watermark in milliseconds since the epoch; the source's own generator goes on beside it. */
    public TestSource<T> watermark(long watermark) {
        return pass(target -> {
            target.watermark(watermark);
            return 0;
        });
    }

    /** Emits a watermark. */
    public TestSource<T> watermark(Instant watermark) {
        return watermark(watermark.toEpochMilli());
    }

    /** Makes the source idle: it holds back nobody's watermark. */
    public TestSource<T> idle() {
        return pass(target -> {
            target.idle();
            return 0;
        });
    }

    /** Makes the source active again. */
    public TestSource<T> active() {
        return pass(target -> {
            target.active();
            return 0;
        });
    }

    /**
     * Presents input that cannot be read as a record.
     *
     * @param text the input
     * @param reason what is wrong with it
     */
    public TestSource<T> malformed(String text, String reason) {
        return pass(target -> {
            target.malformed(new MalformedRecord(step, emitted, text, reason));
            return 0;
        });
    }

    /** Ends the source: a last periodic watermark, then the watermark {@link Long#MAX_VALUE}. */
    public TestSource<T> end() {
        try {
            return pass(target -> {
                ended = true;
                target.end();
                return 0;
            });
        } finally {
            ending = true;
        }
    }

    /**
     * How much of what the source was told the job has not taken, because an asynchronous step is full. It does so when
     * calls have been answered, see {@link TestJob#step}.
     */
    public int waiting() {
        return pending.size();
    }

    /** Whether it has ended. */
    public boolean ended() {
        return ending;
    }

    SourceHandle handle() {
        return new Handle();
    }

    private void emitOne(T each) {
        Objects.requireNonNull(each, "record");
        pass(target -> {
            emitted++;
            target.emit(each);
            return 1;
        });
    }

    private TestSource<T> pass(Event<T> event) {
        if (ending) {
            throw new IllegalStateException("source '" + step + "' has ended");
        }
        return tell(event);
    }

    private TestSource<T> tell(Event<T> event) {
        pending.add(event);
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            pending.clear(); // the next call starts afresh
            throw failure;
        }
        if (!pending.isEmpty() && !waits.getAsBoolean()) {
            pending.clear();
            throw new IllegalStateException("the job does not poll source '" + step + "'");
        }
        return this;
    }

    private final class Handle implements SourceHandle {

        @Override
        public int poll(int limit) {
            Event<T> event = pending.poll();
            if (event == null) {
                return 0;
            }
            log.accept(new Told<>(TestSource.this, event));
            int taken = event.pass(output);
            counter.add(taken);
            return taken;
        }

        @Override
        public boolean ended() {
            return ended;
        }

        @Override
        public String position() {
            return "record " + emitted;
        }

        @Override
        public void close() {}
    }
}
