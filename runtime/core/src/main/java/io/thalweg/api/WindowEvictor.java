package io.thalweg.api;

/**
 * Takes records out of the windows of a step when they fire; named by {@code @Evict(custom = ...)}. The callbacks are those
 * of Flink's evictors: {@code remove()} of the records' iterator takes the record out for good (W20).
 *
 * <p>There is one object per step and lane, and it has no state of its own per key. Called by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public interface WindowEvictor<T> {

    /**
     * The window is about to be handed to {@code @OnWindow}.
     *
     * @param records in the order of their arrival; holds until the method returns
     * @param size how many there are
     */
    default void evictBefore(Iterable<TimestampedValue<T>> records, int size, TimeWindow window, EvictorContext context)
            throws Exception {}

    /** The same, when {@code @OnWindow} has returned. */
    default void evictAfter(Iterable<TimestampedValue<T>> records, int size, TimeWindow window, EvictorContext context)
            throws Exception {}

    /** What an evictor may ask. One object per step: do not keep it. */
    interface EvictorContext {

        /** The current watermark of the step, {@link Long#MIN_VALUE} before the first one. */
        long watermark();

        /** The clock of the lane, in milliseconds since the epoch. */
        long processingTime();
    }
}
