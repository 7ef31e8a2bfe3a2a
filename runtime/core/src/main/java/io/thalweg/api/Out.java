package io.thalweg.api;

/**
 * Where a step puts its results.
 *
 * <p>Used on the thread of the lane that called the step, and only while that call lasts.
 *
 * @param <T> the type of the results
 */
public interface Out<T> {

    /**
     * Passes a record on, with the timestamp of the record or window at hand. All steps fused behind this one have
     * seen it when the call returns.
     *
     * <p>After the call the record is the engine's if its type is immutable; a mutable one may be used again, since it
     * is copied wherever it outlives the call.
     *
     * @param record the record, not null
     */
    void emit(T record);
}
