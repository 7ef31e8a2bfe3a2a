package io.thalweg.api;

/**
 * Sets and deletes timers of the key at hand. When one fires, the {@code @OnTimer} handler of the step is called with
 * the state of that key. Times are milliseconds since the epoch.
 *
 * <p>A key has at most one timer for each time and clock: setting the same one again changes nothing (P2 of the
 * semantics), and deleting one that is not there does neither (P3). Used on the thread of the lane, within a handler
 * that has a key.
 */
public interface Timers {

    /**
     * Calls back when the watermark reaches that time. Timers fire in ascending order of their times; a time that the
     * watermark has reached already fires with the next watermark, or still with the current one if it is set by
     * {@code @OnTimer} (P4, E19). All fire at the end of the input (E22).
     */
    void atEventTime(long time);

    /**
     * Calls back when the clock is past that time, at once if it is already (P5). What is pending at the end of the
     * input does not fire (E22).
     */
    void atProcessingTime(long time);

    /** Deletes the key's event-time timer for that time, if there is one. */
    void deleteEventTime(long time);

    /** Deletes the key's processing-time timer for that time, if there is one. */
    void deleteProcessingTime(long time);
}
