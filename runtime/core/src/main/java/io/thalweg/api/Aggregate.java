package io.thalweg.api;

/**
 * How an {@link AggregatingState} adds up. The engine makes one object of the class per lane, by a constructor without
 * parameters.
 *
 * @param <IN> what is added
 * @param <ACC> what is stored
 * @param <OUT> what comes out
 */
public interface Aggregate<IN, ACC, OUT> {

    /** An accumulator to which nothing was added. */
    ACC createAccumulator();

    /** Adds a value. May change the given accumulator and return it. */
    ACC add(IN value, ACC accumulator);

    /** The result so far. */
    OUT getResult(ACC accumulator);

    /** Makes one accumulator of two; called only where windows merge. */
    default ACC merge(ACC one, ACC other) {
        throw new UnsupportedOperationException(getClass().getName() + " does not merge accumulators");
    }
}
