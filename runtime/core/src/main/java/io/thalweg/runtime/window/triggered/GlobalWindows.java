package io.thalweg.runtime.window.triggered;

import io.thalweg.runtime.env.Clock;

/**
 * One window per key without an end (W8); count windows are such windows too (W9). Nothing is ever late. Owned by the
 * thread of the lane.
 *
 * @param <K> the type of the keys
 * @param <W> the generated class of the windows
 */
public final class GlobalWindows<K, W extends TriggeredWindow> extends TriggeredWindows<K, W> {

    /** @param purging whether each firing drops the contents */
    public GlobalWindows(boolean purging, Clock clock, TriggerHandler<W> trigger, WindowHandler<K, W> handler) {
        super(TimeDomain.NONE, 0, purging, clock, trigger, handler);
    }

    /** The window of a key. */
    @SuppressWarnings("unchecked") // all windows come from the handler
    public W of(KeyWindows<K, W> windows) {
        return windows.newest == null
                ? create(windows, Long.MIN_VALUE, Long.MAX_VALUE, null, null)
                : (W) windows.newest;
    }
}
