package io.thalweg.processor.model;

import java.util.List;

/**
 * The members of {@code @Async}.
 *
 * @param timeout 0 ms for none
 * @param retries how many calls may follow the first one for a record
 * @param retryOn after what; empty for every failure
 */
public record AsyncSpec(
        boolean ordered,
        DurationText timeout,
        int capacity,
        int retries,
        BackoffText backoff,
        List<RetryOn> retryOn,
        Origin origin) {

    /** Whether calls may take too long. */
    public boolean hasTimeout() {
        return timeout.placeholder() || timeout.millis() > 0;
    }

    /**
     * How long to wait before another call.
     *
     * @param text as the user wrote it
     * @param placeholder whether it is resolved when the job starts; the numbers are then without meaning
     * @param longestMillis {@link Long#MAX_VALUE} for no limit
     */
    public record BackoffText(String text, boolean placeholder, long firstMillis, double factor, long longestMillis) {}

    /** What a class in {@code retryOn} tells apart. */
    public enum Kind {
        /** It is an exception. */
        EXCEPTION,
        /** It is a predicate of exceptions. */
        CAUSE,
        /** It is a predicate of results. */
        RESULT
    }

    /** A class in {@code retryOn}. */
    public record RetryOn(TypeRef.Declared type, Kind kind) {}
}
