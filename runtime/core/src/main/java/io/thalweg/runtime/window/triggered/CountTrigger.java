package io.thalweg.runtime.window.triggered;

import io.thalweg.api.TriggerResult;
import java.util.List;

/**
 * Fires when a number of records have come since the last firing, and never at the window's end (W12). Any thread, since
 * the counts stand in the windows.
 *
 * @param <W> the class of the windows
 */
public final class CountTrigger<W extends TriggeredWindow> implements TriggerHandler<W> {

    private final long count;

    /** @param count of records, at least 1 */
    public CountTrigger(long count) {
        this.count = count;
    }

    /** A record has been added to the window. */
    public TriggerResult onElement(W window) {
        window.count++;
        if (window.count < count) {
            return TriggerResult.CONTINUE;
        }
        window.count = 0;
        return TriggerResult.FIRE;
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggeredWindows<?, W> windows) {
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggeredWindows<?, W> windows) {
        return TriggerResult.CONTINUE;
    }

    /** The counts are added up; whether that is enough is looked at with the record that has caused it. */
    @Override
    public void onMerge(W merged, List<W> parts, TriggeredWindows<?, W> windows) {
        parts.forEach(part -> merged.count += part.count);
    }

    @Override
    public void clear(W window) {}

    @Override
    public boolean isInitial(W window) {
        return window.count == 0;
    }
}
