package io.thalweg.runtime.async;

import io.thalweg.runtime.task.Mailbox;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/**
 * A record, and the call or calls for it. Its answer comes on any thread and goes through the mailbox; everything else
 * is the thread of the lane's.
 */
final class AsyncCall<T, R> extends Entry<T, R> implements BiConsumer<R, Throwable>, Runnable {

    private enum State {
        WAITING,
        ANSWERED,
        FAILED,
        TIMED_OUT
    }

    private final T input;
    private final long timestamp;
    private final Mailbox mailbox;
    private final Queue<AsyncCall<T, R>> answers;
    private State state = State.WAITING;
    private int attempts;
    private long deadline;
    private long retryAt;
    private Throwable failure;

    // Written by the thread that answers, read behind the mail that it posts. One attempt is under way at a time.
    private R result;
    private Throwable cause;

    /**
     * @param answers where the mail puts this, for the step to look at when it is its turn
     */
    AsyncCall(T input, long timestamp, Mailbox mailbox, Queue<AsyncCall<T, R>> answers) {
        this.input = input;
        this.timestamp = timestamp;
        this.mailbox = mailbox;
        this.answers = answers;
    }

    /** The answer to one attempt. Any thread. */
    @Override
    public void accept(R newResult, Throwable newCause) {
        result = newResult;
        cause = original(newCause);
        mailbox.post(this);
    }

    /** What the user's code threw: stages wrap it, some of them twice. */
    private static Throwable original(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The mail, on the thread of the lane. An answer that comes after the timeout is not looked at (A5). */
    @Override
    public void run() {
        if (state == State.WAITING) {
            answers.add(this);
        }
    }

    T input() {
        return input;
    }

    long timestamp() {
        return timestamp;
    }

    /** The answer to the last attempt. */
    R result() {
        return result;
    }

    /** Why the last attempt failed, null if it did not. */
    Throwable cause() {
        return cause;
    }

    int attempts() {
        return attempts;
    }

    void beginAttempt() {
        attempts++;
        result = null;
        cause = null;
    }

    /** When the call has taken too long, in milliseconds since the epoch. */
    long deadline() {
        return deadline;
    }

    void setDeadline(long newDeadline) {
        deadline = newDeadline;
    }

    /** When the next attempt is due, in milliseconds since the epoch. */
    long retryAt() {
        return retryAt;
    }

    void setRetryAt(long time) {
        retryAt = time;
    }

    /** The answer to the last attempt is that to the call. */
    void answer() {
        failure = cause;
        state = cause == null ? State.ANSWERED : State.FAILED;
    }

    /** The call has failed for a reason of its own, whatever is answered from now on. */
    void fail(Throwable reason) {
        failure = reason;
        state = State.FAILED;
    }

    /** The record goes its own way. */
    void timeOut() {
        state = State.TIMED_OUT;
    }

    /** Why the call failed, null if it did not. */
    Throwable failure() {
        return failure;
    }

    @Override
    boolean isDone() {
        return state != State.WAITING;
    }

    @Override
    boolean isFence() {
        return false;
    }

    @Override
    void leave(AsyncHandler<T, R> handler) throws Exception {
        switch (state) {
            case ANSWERED -> passResult(handler);
            case TIMED_OUT -> handler.timedOut(input, timestamp);
            default -> handler.failed(input, timestamp, failure);
        }
    }

    private void passResult(AsyncHandler<T, R> handler) throws Exception {
        if (result != null) {
            handler.result(result, timestamp);
        }
    }

    @Override
    void show(PendingInput<T> visitor) {
        visitor.record(input, timestamp);
    }
}
