package io.thalweg.api;

import java.util.List;

/**
 * Decides when the windows of a step fire; named by {@code @Trigger(custom = ...)}. The callbacks are those of Flink's
 * triggers (W18, W19).
 *
 * <p>There is one object per step and lane. Its fields that are neither static, final nor transient are <i>state per key
 * and window</i>, as those of a step class are: each call finds the values that the last call for that window left, a new
 * window the initial ones. The state ends with the window, behind {@link #clear}; purging keeps it.
 *
 * <p>All methods are called by the thread of the lane. What one of them throws fails the job.
 *
 * @param <T> the type of the records
 */
public interface WindowTrigger<T> {

    /**
     * A record has been added to the window.
     *
     * @param timestamp of the record in milliseconds, {@link Long#MIN_VALUE} if it has none
     * @param window holds until the method returns
     * @param context holds until the method returns
     */
    TriggerResult onElement(T record, long timestamp, TimeWindow window, TriggerContext context) throws Exception;

    /**
     * The watermark has reached a timer of the window; or the window's end and lateness, behind which it is gone.
     *
     * @param time of the timer, in milliseconds
     */
    default TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) throws Exception {
        return TriggerResult.CONTINUE;
    }

    /**
     * The clock has passed a timer of the window; or the end of a window in processing time, behind which it is gone.
     *
     * @param time of the timer, in milliseconds
     */
    default TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) throws Exception {
        return TriggerResult.CONTINUE;
    }

    /** Whether {@link #onMerge} works; session windows ask for it. */
    default boolean canMerge() {
        return false;
    }

    /**
     * Sessions have become one, or one has become longer. The fields have their initial values; {@link
     * OnMergeContext#merged} has those of the windows before, which are gone together with their timers.
     *
     * @param window the new one
     */
    default void onMerge(TimeWindow window, OnMergeContext context) throws Exception {
        throw new UnsupportedOperationException(getClass().getName() + " cannot merge windows: it has no onMerge");
    }

    /** The window is over, or was merged into another. Its timers are dropped by the engine. */
    default void clear(TimeWindow window, TriggerContext context) throws Exception {}

    /** What a trigger may ask and set. One object per step: do not keep it. */
    interface TriggerContext {

        /** The current watermark of the step, {@link Long#MIN_VALUE} before the first one. */
        long watermark();

        /** The clock of the lane, in milliseconds since the epoch. */
        long processingTime();

        /** The timers of the window at hand: they lead to {@link #onEventTime} and {@link #onProcessingTime}. */
        Timers timers();
    }

    /** The same while windows are merged. */
    interface OnMergeContext extends TriggerContext {

        /**
         * The state of the trigger in the windows that have become one, in the order of their starts: for each an object
         * whose fields hold it.
         *
         * @param type the trigger's own class
         */
        <S extends WindowTrigger<?>> List<S> merged(Class<S> type);
    }
}
