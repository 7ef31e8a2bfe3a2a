package io.thalweg.runtime.window.triggered;

import io.thalweg.api.TriggerResult;
import java.util.List;

/**
 * Fires whenever the clock passes a multiple of an interval, as long as the window is there. At the window's end only if
 * the window follows the clock too (W15). Immutable: what
 * it remembers stands in the windows.
 *
 * @param <W> the class of the windows
 */
public final class ClockIntervalTrigger<W extends TriggeredWindow> implements TriggerHandler<W> {

    private final long interval;
    private final boolean firesAtEnd;

    /**
     * @param interval in milliseconds, at least 1
     * @param firesAtEnd whether the clock ends the windows
     */
    public ClockIntervalTrigger(long interval, boolean firesAtEnd) {
        this.interval = interval;
        this.firesAtEnd = firesAtEnd;
    }

    /** A record has been added to the window. */
    public TriggerResult onElement(W window, TriggeredWindows<?, W> windows) {
        if (window.nextFiring == TriggeredWindow.NONE) {
            setNext(window, Math.floorDiv(windows.clock.millis(), interval) * interval, windows);
        }
        return TriggerResult.CONTINUE;
    }

    private void setNext(W window, long time, TriggeredWindows<?, W> windows) {
        long next = time > Long.MAX_VALUE - interval ? Long.MAX_VALUE : time + interval;
        window.nextFiring = firesAtEnd ? Math.min(next, window.maxTimestamp()) : next;
        windows.processingTimers.set(window, window.nextFiring);
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggeredWindows<?, W> windows) {
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggeredWindows<?, W> windows) {
        if (time != window.nextFiring) {
            return TriggerResult.CONTINUE;
        }
        if (!firesAtEnd || time < window.maxTimestamp()) {
            setNext(window, time, windows);
        }
        return TriggerResult.FIRE;
    }

    /** The earliest of the next firings stays. */
    @Override
    public void onMerge(W merged, List<W> parts, TriggeredWindows<?, W> windows) {
        merged.takeNextFiring(parts);
        if (merged.nextFiring != TriggeredWindow.NONE) {
            windows.processingTimers.set(merged, merged.nextFiring);
        }
    }

    @Override
    public void clear(W window) {}

    @Override
    public boolean isInitial(W window) {
        return window.nextFiring == TriggeredWindow.NONE;
    }
}
