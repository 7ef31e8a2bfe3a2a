package io.thalweg.runtime.time.timer;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Timers;
import io.thalweg.runtime.state.StateEnvironment;

/**
 * The {@link Timers} of one keyed step, extended by generated code, which knows the key at hand. Owned by the thread of
 * the lane.
 */
public abstract class KeyedTimers implements Timers {

    private final String step;
    private final TimerQueue eventTime;
    private final TimerQueue processingTime;
    private TimerQueue fired;
    private boolean hasKey;

    /**
     * Without timers, and without a key at hand.
     *
     * @param environment what the tables of the job share
     */
    protected KeyedTimers(String step, StateEnvironment environment) {
        this.step = step;
        this.eventTime = new TimerQueue(environment);
        this.processingTime = new TimerQueue(environment);
        this.fired = eventTime;
    }

    /** The hash of the key at hand. */
    protected abstract long hash();

    /** The key at hand as an object that will not change, null if the hash stands for it. */
    protected abstract Object key();

    /** Writes a key, unless its hash stands for it. */
    protected void writeKey(Object key, BinaryOutput out) {}

    /** Reads what {@link #writeKey} wrote. */
    protected Object readKey(BinaryInput in) {
        return null;
    }

    /** The structure of a key. */
    protected String keySchema() {
        return "word";
    }

    /** There is a key at hand from now on. */
    protected final void enter() {
        hasKey = true;
    }

    /** There is no key at hand any more: a handler without one comes next. */
    public final void leave() {
        hasKey = false;
    }

    /** Takes the earliest event-time timer out, if the watermark has reached it. */
    public final boolean takeEventTime(long watermark) {
        fired = eventTime;
        return eventTime.take(watermark);
    }

    /** Takes the earliest processing-time timer out, if it is due. */
    public final boolean takeProcessingTime(long due) {
        fired = processingTime;
        return processingTime.take(due);
    }

    /** The time of the timer that was taken last. */
    public final long firedTime() {
        return fired.time();
    }

    /** The hash of its key. */
    public final long firedHash() {
        return fired.hash();
    }

    /** Its key, null if the hash stands for it. */
    public final Object firedKey() {
        return fired.key();
    }

    /** The event-time timers that are set. */
    public final TimerQueue eventTime() {
        return eventTime;
    }

    /** The processing-time timers that are set. */
    public final TimerQueue processingTime() {
        return processingTime;
    }

    @Override
    public final void atEventTime(long time) {
        requireKey();
        eventTime.set(hash(), key(), time);
    }

    @Override
    public final void atProcessingTime(long time) {
        requireKey();
        processingTime.set(hash(), key(), time);
    }

    @Override
    public final void deleteEventTime(long time) {
        requireKey();
        eventTime.delete(hash(), key(), time);
    }

    @Override
    public final void deleteProcessingTime(long time) {
        requireKey();
        processingTime.delete(hash(), key(), time);
    }

    private void requireKey() {
        if (!hasKey) {
            throw new IllegalStateException("a timer of step " + step + " belongs to a key, and @OnStart, @OnStop and"
                    + " @OnBroadcast have none. Set it in an @OnEvent or @OnTimer handler");
        }
    }
}
