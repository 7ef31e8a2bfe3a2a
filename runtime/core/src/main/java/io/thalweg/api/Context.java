package io.thalweg.api;

/**
 * What a step may ask about the record, window or moment at hand.
 *
 * <p>One object per step, used again for each call: do not keep it. Used on the thread of the lane only.
 */
public interface Context {

    /**
     * The timestamp of the record at hand in milliseconds since the epoch, the last millisecond of the window that fires,
     * or the time of the timer that fires; {@link Long#MIN_VALUE} if the record has none.
     */
    long timestamp();

    /** The current watermark of the step, {@link Long#MIN_VALUE} before the first one (P12 of the semantics). */
    long watermark();

    /** The clock of the lane, now, in milliseconds since the epoch. */
    long processingTime();

    /**
     * Sets timers of the key at hand (P1 of the semantics).
     *
     * @throws IllegalStateException if the step is not a keyed step class with an {@code @OnTimer} handler
     */
    Timers timers();

    /** The index of this lane among those that run the step, from 0. */
    int subtask();

    /** How many lanes run the step. */
    int parallelism();

    /** Counters of the step's own. */
    StepMetrics metrics();
}
