package io.thalweg.runtime.async;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;

/** What processing time will do to the calls of an async step: end those that take too long, repeat those that failed. */
final class Deadlines<T, R> {

    private final long timeoutMillis; // 0 for none
    private final Set<AsyncCall<T, R>> running = new LinkedHashSet<>(); // in the order of their deadlines
    private final PriorityQueue<AsyncCall<T, R>> retries =
            new PriorityQueue<>(Comparator.comparingLong(AsyncCall::retryAt));

    Deadlines(long timeoutMillis) {
        this.timeoutMillis = timeoutMillis;
    }

    /** A call begins: its time covers all attempts (A4). */
    void begin(AsyncCall<T, R> call, long now) {
        if (timeoutMillis > 0) {
            call.setDeadline(later(now, timeoutMillis));
            running.add(call);
        }
    }

    /** A call is to be made once more. */
    void retry(AsyncCall<T, R> call, long now, long delayMillis) {
        call.setRetryAt(later(now, delayMillis));
        retries.add(call);
    }

    private static long later(long now, long millis) {
        return now > Long.MAX_VALUE - millis ? Long.MAX_VALUE : now + millis;
    }

    /** A call has ended. */
    void end(AsyncCall<T, R> call) {
        running.remove(call);
    }

    /** The call whose time is up before anything else is due, null if there is none. */
    AsyncCall<T, R> nextTimeout(long due) {
        AsyncCall<T, R> first = running.isEmpty() ? null : running.iterator().next();
        if (first == null || first.deadline() > due) {
            return null;
        }
        AsyncCall<T, R> retry = retries.peek();
        if (retry != null && retry.retryAt() < first.deadline()) {
            return null;
        }
        running.remove(first);
        retries.remove(first);
        return first;
    }

    /** The call that is to be made once more, null if there is none. */
    AsyncCall<T, R> nextRetry(long due) {
        AsyncCall<T, R> first = retries.peek();
        return first == null || first.retryAt() > due ? null : retries.poll();
    }
}
