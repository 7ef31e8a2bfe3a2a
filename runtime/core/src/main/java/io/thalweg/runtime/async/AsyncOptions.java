package io.thalweg.runtime.async;

/**
 * How an async step treats its calls.
 *
 * @param ordered whether results leave in the order of their records; else only watermarks keep their place
 * @param capacity how many records and watermarks may be in the step at a time, at least 1 (A3)
 * @param timeoutMillis how long a call may take, all its retries together; 0 for as long as it likes (A4)
 * @param timedOutIsRead whether a step reads the records whose calls took too long; else such a call has failed
 * @param failureIsTaken whether a failed call goes its way as a failed record; else the job fails at once
 */
public record AsyncOptions(
        boolean ordered, int capacity, long timeoutMillis, boolean timedOutIsRead, boolean failureIsTaken) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no room for any record, or the timeout is negative
     */
    public AsyncOptions {
        if (capacity < 1 || timeoutMillis < 0) {
            throw new IllegalArgumentException("capacity " + capacity + ", timeout " + timeoutMillis + " ms");
        }
    }
}
