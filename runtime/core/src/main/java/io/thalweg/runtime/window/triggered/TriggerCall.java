package io.thalweg.runtime.window.triggered;

import io.thalweg.api.Timers;
import io.thalweg.api.WindowEvictor.EvictorContext;
import io.thalweg.api.WindowTrigger;
import io.thalweg.api.WindowTrigger.OnMergeContext;
import java.util.List;

/**
 * What the user's trigger or evictor sees of the engine during one call. One object per step, owned by the thread of the
 * lane.
 *
 * @param <W> the generated class of the windows
 */
public final class TriggerCall<W extends TriggeredWindow> implements OnMergeContext, EvictorContext, Timers {

    private final TriggeredWindows<?, W> windows;
    private W window;
    private List<? extends WindowTrigger<?>> merged = List.of();

    TriggerCall(TriggeredWindows<?, W> windows) {
        this.windows = windows;
    }

    TriggerCall<W> of(W newWindow) {
        window = newWindow;
        return this;
    }

    /** For generated code: what {@link #merged(Class)} gives, until it is set again. */
    public TriggerCall<W> merging(List<? extends WindowTrigger<?>> triggers) {
        merged = triggers;
        return this;
    }

    @Override
    public long watermark() {
        return windows.time();
    }

    @Override
    public long processingTime() {
        return windows.clock.millis();
    }

    @Override
    public Timers timers() {
        return this;
    }

    @Override
    public <S extends WindowTrigger<?>> List<S> merged(Class<S> type) {
        return merged.stream().map(type::cast).toList();
    }

    @Override
    public void atEventTime(long timestamp) {
        windows.eventTimers.set(window, timestamp);
    }

    @Override
    public void atProcessingTime(long timestamp) {
        windows.processingTimers.set(window, timestamp);
    }

    @Override
    public void deleteEventTime(long timestamp) {
        if (!windows.isEnd(window, true, timestamp)) {
            windows.eventTimers.delete(window, timestamp);
        }
    }

    @Override
    public void deleteProcessingTime(long timestamp) {
        if (!windows.isEnd(window, false, timestamp)) {
            windows.processingTimers.delete(window, timestamp);
        }
    }
}
