package io.thalweg.runtime.async;

import io.thalweg.runtime.task.Mailbox;
import java.util.ArrayDeque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/**
 * The calls of an async step on one lane. Records and watermarks go in as they come; what leaves, and when, is told to
 * the {@link AsyncHandler} by {@link #emit}. What finds the step full waits in front of it, and as long as it does, or
 * the step is full, it is not {@link #ready}: then the lane takes no more input (A3).
 *
 * <p>Owned by the thread of the lane. Per round: {@link #emit} while all edges behind the step have room, then input
 * while the step is ready, then {@link #endInput} once no more will come.
 *
 * @param <T> the type of the records
 * @param <R> the type of the results
 */
public final class AsyncCalls<T, R> {

    private final AsyncOptions options;
    private final Retries<R> retries;
    private final Mailbox mailbox;
    private final AsyncHandler<T, R> handler;
    private final EntryQueue<T, R> entries;
    private final Deadlines<T, R> deadlines;
    private final ArrayDeque<Entry<T, R>> overflow = new ArrayDeque<>(); // what a page of input had too much
    private final ArrayDeque<AsyncCall<T, R>> answers = new ArrayDeque<>();
    private long now;
    private boolean ended;

    /**
     * A step without calls.
     *
     * @param mailbox of the lane, for the answers
     */
    public AsyncCalls(AsyncOptions options, Retries<R> retries, Mailbox mailbox, AsyncHandler<T, R> handler) {
        this.options = options;
        this.retries = retries;
        this.mailbox = mailbox;
        this.handler = handler;
        this.entries = options.ordered() ? new OrderedEntries<>() : new UnorderedEntries<>();
        this.deadlines = new Deadlines<>(options.timeoutMillis());
    }

    // --- input ------------------------------------------------------------------------------------------------------

    /** The time at which the first calls are made, in milliseconds since the epoch. */
    public void start(long time) {
        now = time;
    }

    /** Takes a record in, and calls for it if there is room. The record must not change any more. */
    public void add(T record, long timestamp) {
        enter(new AsyncCall<>(record, timestamp, mailbox, answers));
    }

    /** Takes a watermark in. */
    public void watermark(long watermark) {
        enter(new WatermarkEntry<>(watermark));
    }

    /** Takes a change between idle and active in. */
    public void status(boolean idle) {
        enter(new StatusEntry<>(idle));
    }

    private void enter(Entry<T, R> entry) {
        if (ready()) {
            admit(entry);
        } else {
            overflow.add(entry);
        }
    }

    /** Whether there is room for more input. */
    public boolean ready() {
        return overflow.isEmpty() && entries.size() < options.capacity();
    }

    /** Whether everything that went in has left. */
    public boolean isEmpty() {
        return entries.size() == 0 && overflow.isEmpty();
    }

    /** No more input will come: calls that wait for another attempt make it now, and it is their last one (A9). */
    public void endInput() {
        if (ended || !overflow.isEmpty()) {
            return;
        }
        ended = true;
        for (AsyncCall<T, R> call = deadlines.nextRetry(Long.MAX_VALUE);
                call != null;
                call = deadlines.nextRetry(Long.MAX_VALUE)) {
            attempt(call);
        }
    }

    private void admit(Entry<T, R> entry) {
        entries.add(entry);
        if (entry instanceof AsyncCall<T, R> call) {
            deadlines.begin(call, now);
            attempt(call);
        }
    }

    /** What the method throws at once counts as its answer. */
    private void attempt(AsyncCall<T, R> call) {
        call.beginAttempt();
        CompletionStage<? extends R> stage;
        try {
            stage = handler.call(call.input());
        } catch (Exception thrown) {
            call.accept(null, thrown);
            return;
        }
        if (stage == null) {
            call.accept(null, new NullPointerException("the method returned null instead of a CompletionStage"));
        } else {
            stage.whenComplete(call);
        }
    }

    // --- answers and time -------------------------------------------------------------------------------------------

    /**
     * Tells the time: calls that took too long end, failed ones are made once more, whichever is due first.
     *
     * @param time the clock, in milliseconds since the epoch
     * @param due what is due up to and including this time is done
     * @throws Exception if a call has failed, or what user code throws
     */
    public void processingTime(long time, long due) throws Exception {
        now = time;
        takeAnswers(); // those that are here have come in time
        boolean more = true;
        while (more) {
            AsyncCall<T, R> late = deadlines.nextTimeout(due);
            AsyncCall<T, R> again = late == null ? deadlines.nextRetry(due) : null;
            if (late != null) {
                timeOut(late);
            } else if (again != null) {
                attempt(again);
            }
            more = late != null || again != null;
        }
    }

    private void timeOut(AsyncCall<T, R> call) throws Exception {
        if (options.timedOutIsRead()) {
            call.timeOut();
        } else {
            call.fail(new TimeoutException("no answer within " + options.timeoutMillis() + " ms"));
        }
        end(call);
    }

    private void takeAnswers() throws Exception {
        for (AsyncCall<T, R> call = answers.poll(); call != null; call = answers.poll()) {
            if (!call.isDone()) {
                take(call);
            }
        }
    }

    private void take(AsyncCall<T, R> call) throws Exception {
        if (!ended && retries.again(call.attempts(), call.result(), call.cause())) {
            deadlines.retry(call, now, retries.delayMillis(call.attempts()));
        } else {
            call.answer();
            deadlines.end(call);
            end(call);
        }
    }

    private void end(AsyncCall<T, R> call) throws Exception {
        if (call.failure() instanceof Error error) {
            throw error; // whatever the step says: it is not the record's fault
        }
        if (call.failure() != null && !options.failureIsTaken()) {
            handler.failed(call.input(), call.timestamp(), call.failure());
        }
        entries.done(call);
    }

    // --- output -----------------------------------------------------------------------------------------------------

    /**
     * Passes on what may leave, and takes in what has waited for the room.
     *
     * @param limit how much may be passed on
     * @return how much was
     * @throws Exception if a call has failed, or what the steps behind this one throw
     */
    public int emit(int limit) throws Exception {
        takeAnswers();
        takeIn(); // what was restored
        int emitted = 0;
        Entry<T, R> next = entries.poll();
        while (next != null) {
            next.leave(handler);
            emitted++;
            takeIn();
            next = emitted < limit ? entries.poll() : null;
        }
        return emitted;
    }

    private void takeIn() {
        while (!overflow.isEmpty() && entries.size() < options.capacity()) {
            admit(overflow.poll());
        }
    }

    /** Takes in what {@link #show} has shown in an earlier life; the first round calls for it. */
    PendingInput<T> again() {
        return new PendingInput<>() {
            @Override
            public void record(T record, long timestamp) {
                overflow.add(new AsyncCall<>(record, timestamp, mailbox, answers));
            }

            @Override
            public void watermark(long watermark) {
                overflow.add(new WatermarkEntry<>(watermark));
            }

            @Override
            public void status(boolean idle) {
                overflow.add(new StatusEntry<>(idle));
            }
        };
    }

    /** Shows everything that has not left, in the order of arrival. */
    public void show(PendingInput<T> visitor) {
        entries.entries().forEach(entry -> entry.show(visitor));
        overflow.forEach(entry -> entry.show(visitor));
    }
}
