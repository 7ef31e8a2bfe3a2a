package io.thalweg.runtime.window.triggered;

import io.thalweg.api.TriggerResult;
import java.util.List;

/**
 * A trigger, as the engine calls it. Those of the language stand beside this one, for one of the user's generated code
 * makes an adapter. What happens with each record is called by generated code on the concrete class. Called by the thread
 * of the lane.
 *
 * @param <W> the class of the windows
 */
public interface TriggerHandler<W extends TriggeredWindow> {

    /** The watermark has reached a timer. */
    TriggerResult onEventTime(long time, W window, TriggeredWindows<?, W> windows) throws Exception;

    /** The clock has passed a timer. */
    TriggerResult onProcessingTime(long time, W window, TriggeredWindows<?, W> windows) throws Exception;

    /** Sets up the new window that older ones have become. */
    void onMerge(W merged, List<W> parts, TriggeredWindows<?, W> windows) throws Exception;

    /** The window is over; its timers are dropped behind this. */
    void clear(W window) throws Exception;

    /** Whether nothing of the trigger's is worth keeping in a global window without contents and timers. */
    boolean isInitial(W window);
}
