package io.thalweg.api;

import java.time.Instant;

/**
 * The time window that fires: all timestamps from {@link #start} up to, but not including, {@link #end}.
 *
 * <p>The engine uses one object for all windows of a step: its values hold until the handler returns.
 */
public final class TimeWindow {

    private long start;
    private long end;

    /** A window without extent, to be {@link #set}. */
    public TimeWindow() {}

    /** The window from start (inclusive) to end (exclusive), in milliseconds since the epoch. */
    public TimeWindow(long start, long end) {
        set(start, end);
    }

    /** For the engine: makes this object stand for another window. */
    public void set(long newStart, long newEnd) {
        start = newStart;
        end = newEnd;
    }

    /** The first millisecond that belongs to the window. */
    public long start() {
        return start;
    }

    /** The first millisecond after the window. */
    public long end() {
        return end;
    }

    /**
     * The last millisecond of the window, which is the timestamp of its results (E21); {@link Long#MAX_VALUE} for count and
     * global windows, which last from {@link Long#MIN_VALUE} to {@link Long#MAX_VALUE}.
     */
    public long maxTimestamp() {
        return start == Long.MIN_VALUE && end == Long.MAX_VALUE ? Long.MAX_VALUE : end - 1;
    }

    /** {@link #start} as an instant. */
    public Instant startInstant() {
        return Instant.ofEpochMilli(start);
    }

    /** {@link #end} as an instant. */
    public Instant endInstant() {
        return Instant.ofEpochMilli(end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeWindow window && window.start == start && window.end == end;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(start) * 31 + Long.hashCode(end);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
