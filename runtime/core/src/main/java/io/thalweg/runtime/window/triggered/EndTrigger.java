package io.thalweg.runtime.window.triggered;

import io.thalweg.api.TriggerResult;
import java.util.List;

/**
 * Fires at the window's end: when the watermark reaches its last millisecond, and at once for each later record (W10); or
 * when the clock has passed it (W11). Immutable: what
 * it remembers stands in the windows.
 *
 * @param <W> the class of the windows
 */
public final class EndTrigger<W extends TriggeredWindow> implements TriggerHandler<W> {

    private final boolean eventTime;

    /** @param eventTime whether the watermark decides, or the clock */
    public EndTrigger(boolean eventTime) {
        this.eventTime = eventTime;
    }

    /** A record has been added to the window. */
    public TriggerResult onElement(W window, TriggeredWindows<?, W> windows) {
        if (eventTime && window.maxTimestamp() <= windows.time()) {
            return TriggerResult.FIRE;
        }
        setTimer(window, windows);
        return TriggerResult.CONTINUE;
    }

    private void setTimer(W window, TriggeredWindows<?, W> windows) {
        (eventTime ? windows.eventTimers : windows.processingTimers).set(window, window.maxTimestamp());
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggeredWindows<?, W> windows) {
        return eventTime && time == window.maxTimestamp() ? TriggerResult.FIRE : TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggeredWindows<?, W> windows) {
        return eventTime ? TriggerResult.CONTINUE : TriggerResult.FIRE;
    }

    /** The record that has caused it sets the timer of the new end. */
    @Override
    public void onMerge(W merged, List<W> parts, TriggeredWindows<?, W> windows) {}

    @Override
    public void clear(W window) {}

    @Override
    public boolean isInitial(W window) {
        return true;
    }
}
