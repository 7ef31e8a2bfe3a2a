package io.thalweg.runtime.window.triggered;

import io.thalweg.runtime.env.Clock;

/**
 * Tumbling and sliding windows with a trigger or evictor. A record is added to each of its windows (W1, W3, W33). Owned
 * by the thread of the lane. All times in milliseconds.
 *
 * @param <K> the type of the keys
 * @param <W> the generated class of the windows
 */
public final class TimedWindows<K, W extends TriggeredWindow> extends TriggeredWindows<K, W> {

    private final long size;
    private final long slide;
    private final long offset;

    private KeyWindows<K, W> windows;
    private long timestamp;
    private long nextStart;
    private TriggeredWindow newer; // of the windows of the key, the last one that starts after nextStart

    private TimedWindows(
            TimeDomain domain,
            long size,
            long slide,
            long offset,
            long lateness,
            boolean purging,
            Clock clock,
            TriggerHandler<W> trigger,
            WindowHandler<K, W> handler) {
        super(domain, lateness, purging, clock, trigger, handler);
        this.size = size;
        this.slide = slide;
        this.offset = offset;
    }

    /** Windows by the timestamps of the records. */
    public static <K, W extends TriggeredWindow> TimedWindows<K, W> inEventTime(
            long size,
            long slide,
            long offset,
            long lateness,
            boolean purging,
            Clock clock,
            TriggerHandler<W> trigger,
            WindowHandler<K, W> handler) {
        return new TimedWindows<>(TimeDomain.EVENT, size, slide, offset, lateness, purging, clock, trigger, handler);
    }

    /** Windows by the clock at the arrival of the records. No record is late (W31). */
    public static <K, W extends TriggeredWindow> TimedWindows<K, W> inProcessingTime(
            long size,
            long slide,
            long offset,
            boolean purging,
            Clock clock,
            TriggerHandler<W> trigger,
            WindowHandler<K, W> handler) {
        return new TimedWindows<>(TimeDomain.PROCESSING, size, slide, offset, 0, purging, clock, trigger, handler);
    }

    /**
     * The latest window of a record that is not over, made if need be; {@link #following} gives the others.
     *
     * @param newWindows those of the record's key
     * @return null if there is none: the record is late, or lies in a gap between windows. If the key has no window then,
     *     {@link WindowHandler#emptied} has been called, and {@code newWindows} must not be used again
     */
    public W first(KeyWindows<K, W> newWindows, long newTimestamp) {
        windows = newWindows;
        timestamp = newTimestamp;
        nextStart = newTimestamp - Math.floorMod(newTimestamp - offset, slide);
        newer = null;
        W found = following();
        if (found == null) {
            releaseIfEmpty(windows);
        }
        return found;
    }

    /** The next earlier window of the record, or null. */
    public W following() {
        while (timestamp - nextStart < size) {
            long start = nextStart;
            nextStart -= slide;
            if (!isOver(start + size - 1)) {
                return at(start);
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // all windows come from the handler
    private W at(long start) {
        TriggeredWindow window = newer == null ? windows.newest : newer.older;
        while (window != null && window.start > start) {
            newer = window;
            window = window.older;
        }
        return window != null && window.start == start
                ? (W) window
                : create(windows, start, start + size, newer, window);
    }

    @Override
    public String toString() {
        return super.toString() + " of " + size + " ms every " + slide + " ms, offset " + offset + " ms";
    }
}
