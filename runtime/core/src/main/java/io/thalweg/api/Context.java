package io.thalweg.api;

import java.util.function.Consumer;

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

    /**
     * Calls a function for each key that has state in this step on this lane, one after the other, before this method
     * returns (B6 of the semantics). Meanwhile the fields and state objects of the step are those of that key, and what the
     * function writes to them stays. Keys have no order.
     *
     * @param function takes the key: the number, text, enum, UUID or record itself, a primitive as its box; the parts of a
     *     composite key as a {@code List}
     * @param <K> the type of the key
     * @throws IllegalStateException anywhere but in an {@code @OnBroadcast} handler of a step whose other handlers have keys
     *     and state
     */
    <K> void applyToKeyedState(Consumer<? super K> function);

    /** The index of this lane among those that run the step, from 0. */
    int subtask();

    /** How many lanes run the step. */
    int parallelism();

    /** Counters of the step's own. */
    StepMetrics metrics();
}
