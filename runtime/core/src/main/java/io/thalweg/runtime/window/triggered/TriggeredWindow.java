package io.thalweg.runtime.window.triggered;

import java.util.List;

/**
 * One window of one key. Generated classes extend it with the contents and with the state of the user's trigger. Owned by
 * the thread of the lane; the engine uses the object again for another window: do not keep it.
 */
public abstract class TriggeredWindow {

    /** Stands for no firing in {@link #nextFiring}. */
    static final long NONE = Long.MIN_VALUE;

    long start;
    long end;
    KeyWindows<?, ?> owner;

    /** The next window of the key in either direction; {@code older} alone links the ones kept for later use. */
    TriggeredWindow older;

    TriggeredWindow newer;

    /** Whether there is something to fire. */
    boolean filled;

    /** Whether the timer is set that ends the window. */
    boolean endSet;

    /** How many records have come since the last firing, for {@link CountTrigger}. */
    long count;

    /** When it fires next, for triggers that do so in intervals. */
    long nextFiring = NONE;

    final WindowTimer.Set eventTimers = new WindowTimer.Set();
    final WindowTimer.Set processingTimers = new WindowTimer.Set();

    /** For generated classes. */
    protected TriggeredWindow() {}

    /** The first millisecond; {@link Long#MIN_VALUE} for a global window. */
    public final long start() {
        return start;
    }

    /** The first millisecond after the window; {@link Long#MAX_VALUE} for a global window. */
    public final long end() {
        return end;
    }

    /** The last millisecond, which is the timestamp of results (E21). */
    public final long maxTimestamp() {
        return isGlobal() ? Long.MAX_VALUE : end - 1;
    }

    /** Whether the window has no bounds. */
    final boolean isGlobal() {
        return start == Long.MIN_VALUE && end == Long.MAX_VALUE;
    }

    /** For evictors: says that records are left to fire again, or none. */
    public final void keep(boolean any) {
        filled = any;
    }

    /** Drops the contents; the state of the trigger stays, and so does what only the function writes (W18, W25). */
    protected abstract void purge();

    /** Gives everything its initial value, for another window. */
    protected abstract void renew();

    /** Whether there is state that outlives the contents, be it without any. */
    protected boolean keepsState() {
        return false;
    }

    /** Fires next when the first of others would have. */
    final void takeNextFiring(List<? extends TriggeredWindow> others) {
        for (TriggeredWindow other : others) {
            if (nextFiring == NONE || other.nextFiring != NONE && other.nextFiring < nextFiring) {
                nextFiring = other.nextFiring;
            }
        }
    }

    /** Becomes like new. */
    final void reset() {
        renew();
        filled = false;
        endSet = false;
        count = 0;
        nextFiring = NONE;
        owner = null;
    }

    @Override
    public final String toString() {
        return "[" + start + ", " + end + ")";
    }
}
