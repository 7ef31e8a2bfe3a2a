package io.thalweg.runtime.window.triggered;

import io.thalweg.api.TriggerResult;
import java.util.List;

/**
 * Fires whenever the watermark passes a multiple of an interval, with or without new records, and at the window's end; at
 * once for records behind it (W14). At the end of the input a global window fires once more, and not in each interval
 * that is left of time. Immutable: what
 * it remembers stands in the windows.
 *
 * @param <W> the class of the windows
 */
public final class IntervalTrigger<W extends TriggeredWindow> implements TriggerHandler<W> {

    private final long interval;

    /** @param interval in milliseconds, at least 1 */
    public IntervalTrigger(long interval) {
        this.interval = interval;
    }

    /** A record has been added to the window. */
    public TriggerResult onElement(W window, long timestamp, TriggeredWindows<?, W> windows) {
        if (window.maxTimestamp() <= windows.time()) {
            return TriggerResult.FIRE;
        }
        windows.eventTimers.set(window, window.maxTimestamp());
        if (window.nextFiring == TriggeredWindow.NONE) {
            setNext(window, Math.floorDiv(timestamp, interval) * interval, windows);
        }
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggeredWindows<?, W> windows) {
        if (time == window.maxTimestamp()) {
            return TriggerResult.FIRE;
        }
        if (time != window.nextFiring) {
            return TriggerResult.CONTINUE;
        }
        setNext(window, time, windows);
        return TriggerResult.FIRE;
    }

    private void setNext(W window, long time, TriggeredWindows<?, W> windows) {
        boolean endless = window.isGlobal() && windows.time() == Long.MAX_VALUE; // each interval up to the end of time
        long next = endless || time > Long.MAX_VALUE - interval ? Long.MAX_VALUE : time + interval;
        window.nextFiring = Math.min(next, window.maxTimestamp());
        windows.eventTimers.set(window, window.nextFiring);
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggeredWindows<?, W> windows) {
        return TriggerResult.CONTINUE;
    }

    /** The earliest of the next firings stays. */
    @Override
    public void onMerge(W merged, List<W> parts, TriggeredWindows<?, W> windows) {
        merged.takeNextFiring(parts);
        if (merged.nextFiring != TriggeredWindow.NONE) {
            windows.eventTimers.set(merged, merged.nextFiring);
        }
    }

    @Override
    public void clear(W window) {}

    @Override
    public boolean isInitial(W window) {
        return window.nextFiring == TriggeredWindow.NONE;
    }
}
