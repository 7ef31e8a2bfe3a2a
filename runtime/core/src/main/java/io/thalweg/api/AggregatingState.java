package io.thalweg.api;

/**
 * An accumulator per key (K6), by the {@link Aggregate} that {@code @State(aggregate = X.class)} names. A final field of
 * a keyed step that the engine gives to the constructor; each method speaks of the key of the handler at hand. For the
 * thread that calls the handler.
 */
public interface AggregatingState<IN, OUT> {

    /** Adds to the accumulator; null removes it. */
    void add(IN value);

    /** The result of the accumulator, null if nothing was added. */
    OUT get();

    /** Removes the accumulator of this key. */
    void clear();
}
