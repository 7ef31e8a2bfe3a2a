package io.thalweg.runtime.async;

/**
 * Is shown what an async step has taken in and not passed on, in the order of arrival (A7): given to a new step in the
 * same order, it is called for once more. Called by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public interface PendingInput<T> {

    /** A record whose result has not left, whether or not its call has been answered. */
    void record(T record, long timestamp);

    /** A watermark that waits for the records before it. */
    void watermark(long watermark);

    /** A change of status that waits likewise. */
    void status(boolean idle);
}
