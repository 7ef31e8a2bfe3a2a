package io.thalweg.runtime.async;

import java.util.concurrent.CompletionStage;

/**
 * The user's method of an async step, and the way on behind it; implemented by generated code, called by the thread of
 * the lane.
 *
 * @param <T> the type of the records
 * @param <R> the type of the results
 */
public interface AsyncHandler<T, R> {

    /** Calls the user's method. */
    CompletionStage<? extends R> call(T input) throws Exception;

    /** Passes a result on, with the timestamp of its record (A6). */
    void result(R result, long timestamp) throws Exception;

    /** Passes on a record whose call has taken too long; only called if {@link AsyncOptions#timedOutIsRead}. */
    default void timedOut(T input, long timestamp) throws Exception {}

    /** The call for a record has failed, and will not be tried again. Fails the job unless the step says otherwise. */
    void failed(T input, long timestamp, Throwable cause) throws Exception;

    /** Passes a watermark on. */
    void watermark(long watermark) throws Exception;

    /** Passes a change between idle and active on. */
    void status(boolean idle) throws Exception;
}
