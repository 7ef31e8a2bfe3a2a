package io.thalweg.runtime.window;

/**
 * The arithmetic of aligned windows and their panes. Immutable, any thread. All times in milliseconds; sums saturate, so
 * that a lateness of {@code Long.MAX_VALUE} is for ever (E23).
 */
public final class WindowGrid {

    private final long size;
    private final long slide;
    private final long offset;
    private final long lateness;
    private final long pane; // length of a slice, or the slide if each pane is a window
    private final boolean sliced;

    private WindowGrid(long size, long slide, long offset, long lateness, boolean sliced) {
        this.size = size;
        this.slide = slide;
        this.offset = offset;
        this.lateness = lateness;
        this.sliced = sliced;
        this.pane = sliced ? greatestCommonDivisor(size, slide) : slide;
    }

    /** Each pane is a window of its own. */
    public static WindowGrid windows(long size, long slide, long offset, long lateness) {
        return new WindowGrid(size, slide, offset, lateness, false);
    }

    /** Panes are slices as long as size and slide allow, and windows share them. */
    public static WindowGrid slices(long size, long slide, long offset, long lateness) {
        return new WindowGrid(size, slide, offset, lateness, true);
    }

    /** The number of the pane that a time is in; panes must not have gaps. */
    long pane(long moment) {
        return Math.floorDiv(moment - offset, pane);
    }

    /** Start of a pane. */
    long paneStart(long number) {
        return offset + number * pane;
    }

    /** Length of a pane. */
    long paneMillis() {
        return pane;
    }

    /** Start of a window. */
    long start(long window) {
        return offset + window * slide;
    }

    /** End of a window, exclusive. */
    long end(long window) {
        return start(window) + size;
    }

    /** Last millisecond of a window. */
    long maxTimestamp(long window) {
        return end(window) - 1;
    }

    /** When a window's state is dropped: lateness after its last millisecond. */
    long cleanupTime(long window) {
        long max = maxTimestamp(window);
        return max > Long.MAX_VALUE - lateness ? Long.MAX_VALUE : max + lateness;
    }

    /** Whether {@code timestamp + lateness} is not after {@code time}. */
    boolean isLate(long timestamp, long time) {
        return (timestamp > Long.MAX_VALUE - lateness ? Long.MAX_VALUE : timestamp + lateness) <= time;
    }

    /** The last window whose last millisecond is not after {@code time}. */
    long lastPassed(long time) {
        long latestStart = saturatedSubtract(time, size - 1 + offset);
        return Math.floorDiv(latestStart, slide);
    }

    /** The first window that needs a pane. */
    long firstWindow(long number) {
        return sliced ? -Math.floorDiv(size - (number + 1) * pane, slide) : number;
    }

    /** The last window that needs a pane. */
    long lastWindow(long number) {
        return sliced ? Math.floorDiv(number * pane, slide) : number;
    }

    /** The first pane of a window. */
    long firstPane(long window) {
        return sliced ? window * (slide / pane) : window;
    }

    /** The last pane of a window. */
    long lastPane(long window) {
        return sliced ? firstPane(window) + size / pane - 1 : window;
    }

    /** How many panes a window has. */
    long panesOfWindow() {
        return lastPane(0) + 1 - firstPane(0);
    }

    /** What a stored pane and this grid must have in common; lateness may change. */
    @Override
    public String toString() {
        return (sliced ? "slices" : "windows") + " of " + size + " ms every " + slide + " ms, offset " + offset + " ms";
    }

    private static long saturatedSubtract(long value, long amount) {
        long difference = value - amount;
        boolean overflow = ((value ^ amount) & (value ^ difference)) < 0;
        return overflow ? (value < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : difference;
    }

    private static long greatestCommonDivisor(long first, long second) {
        return second == 0 ? first : greatestCommonDivisor(second, first % second);
    }
}
