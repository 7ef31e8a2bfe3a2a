package io.thalweg.runtime.window.triggered;

import io.thalweg.api.WindowTrigger;
import io.thalweg.runtime.env.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Sessions with a trigger or evictor. Owned by the thread of the lane. All times in milliseconds.
 *
 * @param <K> the type of the keys
 * @param <W> the generated class of the windows
 */
public final class TriggeredSessions<K, W extends TriggeredWindow> extends TriggeredWindows<K, W> {

    private final boolean eventTime;

    private TriggeredSessions(
            TimeDomain domain,
            long lateness,
            boolean purging,
            Clock clock,
            TriggerHandler<W> trigger,
            WindowHandler<K, W> handler) {
        super(domain, lateness, purging, clock, trigger, handler);
        eventTime = domain == TimeDomain.EVENT;
    }

    /** Sessions by the timestamps of the records. */
    public static <K, W extends TriggeredWindow> TriggeredSessions<K, W> inEventTime(
            long lateness, boolean purging, Clock clock, TriggerHandler<W> trigger, WindowHandler<K, W> handler) {
        return new TriggeredSessions<>(TimeDomain.EVENT, lateness, purging, clock, trigger, handler);
    }

    /** Sessions by the clock at the arrival of the records. No record is late (W31). */
    public static <K, W extends TriggeredWindow> TriggeredSessions<K, W> inProcessingTime(
            boolean purging, Clock clock, TriggerHandler<W> trigger, WindowHandler<K, W> handler) {
        return new TriggeredSessions<>(TimeDomain.PROCESSING, 0, purging, clock, trigger, handler);
    }

    /**
     * For generated code: a trigger of the user's, if it can merge (W19).
     *
     * @throws IllegalStateException if it says that it cannot
     */
    public static <T extends WindowTrigger<?>> T merging(String step, T trigger) {
        if (!trigger.canMerge()) {
            throw new IllegalStateException("the trigger " + trigger.getClass().getName() + " of step " + step
                    + " cannot merge windows, as sessions need: its canMerge() returns false");
        }
        return trigger;
    }

    /**
     * The session of a record: a new one, or what the sessions that it touches become with it (W4).
     *
     * @param windows those of the record's key
     * @param gap how long behind this record the session ends if no other comes
     * @return null if the record is late, which the merged session decides (W5). If the key has no session then, {@link
     *     WindowHandler#emptied} has been called, and {@code windows} must not be used again
     * @throws IllegalArgumentException if the gap is not positive
     */
    @SuppressWarnings("unchecked") // all windows come from the handler
    public W of(KeyWindows<K, W> windows, long timestamp, long gap) throws Exception {
        long end = endOf(timestamp, gap);
        TriggeredWindow newer = null;
        TriggeredWindow window = windows.newest;
        while (window != null && window.start > end) {
            newer = window;
            window = window.older;
        }
        if (window != null && window.end >= timestamp) {
            return window.start <= timestamp && end <= window.end && !touches(window.older, timestamp)
                    ? (W) window
                    : merge(windows, (W) window, timestamp, end);
        }
        if (isOver(end - 1)) {
            releaseIfEmpty(windows);
            return null;
        }
        return create(windows, timestamp, end, newer, window);
    }

    private static boolean touches(TriggeredWindow window, long timestamp) {
        return window != null && window.end >= timestamp;
    }

    /** Makes one session of a record and all that it touches, the newest of which is given. */
    @SuppressWarnings("unchecked") // all windows come from the handler
    private W merge(KeyWindows<K, W> windows, W newest, long timestamp, long end) throws Exception {
        List<W> parts = new ArrayList<>();
        for (TriggeredWindow part = newest; touches(part, timestamp); part = part.older) {
            parts.add(0, (W) part);
        }
        W merged = take(Math.min(timestamp, parts.get(0).start), Math.max(end, newest.end));
        checkNotOver(merged);
        trigger.onMerge(merged, parts, this);
        for (W part : parts) {
            trigger.clear(part);
            addContents(merged, part);
        }
        TriggeredWindow newer = newest.newer;
        parts.forEach(this::release);
        windows.insert(merged, newer, newer == null ? windows.newest : newer.older);
        return merged;
    }

    private void addContents(W merged, W part) throws Exception {
        if (part.filled && merged.filled) {
            handler.merge(merged, part);
        } else if (part.filled) {
            handler.move(merged, part);
            merged.filled = true;
        }
    }

    /** W7: cannot happen while every session that is over has been ended in time. */
    private void checkNotOver(W merged) {
        if (eventTime && isOver(merged.maxTimestamp())) {
            throw new UnsupportedOperationException("The window " + merged
                    + " that merging sessions would make has ended already: the current watermark is " + time());
        }
    }

    /** A record near the end of time makes a session that ends there. */
    private static long endOf(long timestamp, long gap) {
        if (gap <= 0) {
            throw new IllegalArgumentException("the gap of a session must be positive, found " + gap
                    + " ms for the record with timestamp " + timestamp);
        }
        long end = timestamp + gap;
        return end < timestamp ? Long.MAX_VALUE : end;
    }

    @Override
    public String toString() {
        return super.toString() + ", sessions";
    }
}
