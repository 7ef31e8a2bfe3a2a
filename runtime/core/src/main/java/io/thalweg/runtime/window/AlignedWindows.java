package io.thalweg.runtime.window;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import io.thalweg.runtime.state.Pane;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Tumbling and sliding windows of one step on one lane: which panes are open, which window fires next, what is late.
 * Owned by the thread of the lane.
 *
 * <p>Windows are counted: window {@code k} is {@code [offset + k * slide, offset + k * slide + size)}. A <i>pane</i> holds
 * state. Either panes are slices, of which a window combines several and a record touches one; or a pane is a window, and
 * a record touches all the windows it is in. A pane is open from its first record until the last of its windows is over:
 * then {@code lateness} has passed since the window's end (W21, W23), and a record for it is late. There are no timers: a
 * window's turn comes when {@link #advance} moves time past {@link #due}.
 *
 * <p>Time is the watermark for event-time windows, and the last millisecond that is over for processing-time windows.
 * Generated code does the loops: {@code while (windows.next()) for (pane = windows.first(); ...)}.
 *
 * <p>As a part of a snapshot this is the time and how far windows have fired; {@link WindowsPart} is what they hold.
 *
 * @param <P> the generated class of the panes
 */
public final class AlignedWindows<P extends Pane> implements LanePart {

    private static final long NEVER = Long.MAX_VALUE;
    private static final int FIRST_BUCKETS = 16;

    private final WindowGrid grid;
    private final Supplier<P> newPane;
    private final SlicePairs<P> pairs; // null if each slice is merged on its own

    private Pane[] buckets = new Pane[FIRST_BUCKETS];
    private Pane[] ordered = new Pane[FIRST_BUCKETS]; // the open panes, ascending by number
    private int open;
    private Pane spare; // closed panes, chained, to be used again
    private P latest; // the pane that around() has found last, while it is open and no part of a pair
    private long latestStart;
    private long latestEnd; // exclusive; that of an empty pane while there is none
    private long pairedTo = Long.MIN_VALUE; // slices up to that number may be part of a pair

    private long time = Long.MIN_VALUE;
    private long passed = Long.MIN_VALUE; // the last window whose end time has passed
    private long due = NEVER;
    private long window; // the window that fires
    private int cursor; // the pane of it that comes next

    /**
     * Windows without any record yet.
     *
     * @param newPane makes a pane; closed panes are used again first
     */
    public AlignedWindows(WindowGrid grid, Supplier<P> newPane) {
        this.grid = grid;
        this.newPane = newPane;
        this.pairs = null;
    }

    /**
     * Windows of many slices, without any record yet: what {@link #first} and {@link #following} give are slices that have
     * been merged in pairs.
     *
     * @param merge merges two of them
     */
    public AlignedWindows(WindowGrid grid, Supplier<P> newPane, SliceMerge<P> merge) {
        this.grid = grid;
        this.newPane = newPane;
        this.pairs = new SlicePairs<>(grid.panesOfWindow(), merge, this::find, newPane);
    }

    /**
     * The open pane that a time is in, or null. Mostly that of the record before, which takes no division. For panes that
     * neither overlap nor have gaps.
     */
    public P around(long moment) {
        return moment >= latestStart && moment < latestEnd ? latest : searchAround(moment);
    }

    private P searchAround(long moment) {
        long number = grid.pane(moment);
        P pane = search(number);
        if (pane != null && number > pairedTo) {
            latest = pane;
            latestStart = grid.paneStart(number);
            latestEnd = latestStart + grid.paneMillis(); // at the end of all time it overflows, and covers nothing
        }
        return pane;
    }

    /**
     * The open pane of that number, or null. Mostly the first of its bucket: records that hop between two panes cost no
     * more than others.
     */
    @SuppressWarnings("unchecked") // all panes come from newPane
    public P at(long number) {
        Pane pane = buckets[(int) number & (buckets.length - 1)];
        if (pane != null && pane.number() == number && number > pairedTo) {
            return (P) pane;
        }
        return search(number);
    }

    /** The pane of that number, if it is open; a record is about to change it, so that no pair may hold it any longer. */
    private P search(long number) {
        if (pairs != null && number <= pairedTo) {
            pairs.forget(number);
        }
        return find(number);
    }

    @SuppressWarnings("unchecked") // all panes come from newPane
    private P find(long number) {
        Pane pane = buckets[(int) number & (buckets.length - 1)];
        while (pane != null && pane.number() != number) {
            pane = pane.chained();
        }
        return (P) pane;
    }

    /**
     * Opens a pane that is not open, unless the last of its windows is over.
     *
     * @return the empty pane, or null if a record for it is late
     */
    public P open(long number) {
        if (grid.cleanupTime(grid.lastWindow(number)) <= time) {
            return null;
        }
        passed = Math.max(passed, grid.lastPassed(time)); // windows that time has passed do not fire for a late pane
        return occupy(number);
    }

    /**
     * Opens a pane that is not open, even if its window is over: it then fires when time moves next. For processing time,
     * where nothing is late (W31); panes must be windows, not slices.
     */
    public P reopen(long number) {
        passed = Math.min(passed, number - 1);
        return occupy(number);
    }

    /** The current time; {@code Long.MIN_VALUE} at first. */
    public long time() {
        return time;
    }

    /** The time at which the next window fires or the next pane closes. */
    public long due() {
        return due;
    }

    /** How many panes are open. */
    public int openPanes() {
        return open;
    }

    /**
     * Moves time forward.
     *
     * @return whether something is due: then call {@link #next} until it returns false
     */
    public boolean advance(long newTime) {
        time = newTime;
        return newTime >= due;
    }

    /**
     * Chooses the next window that fires, in ascending order of their ends (E19); when there is none, closes the panes
     * whose windows are all over.
     *
     * @return whether there is one; {@link #first} and {@link #following} then give its panes
     */
    public boolean next() {
        int pane = firstUnfired();
        if (pane < open) {
            long candidate = candidate(ordered[pane]);
            if (grid.maxTimestamp(candidate) <= time) {
                passed = candidate;
                select(candidate);
                return true;
            }
        }
        passed = Math.max(passed, grid.lastPassed(time));
        close();
        schedule();
        return false;
    }

    /**
     * Chooses a window for a second firing, because of a late record that it still accepts.
     *
     * @return whether the window has passed its end and still lives; {@link #first} gives its panes
     */
    public boolean refire(long number) {
        if (grid.maxTimestamp(number) > time || grid.cleanupTime(number) <= time) {
            return false;
        }
        select(number);
        return true;
    }

    /** Whether a record of that pane belongs to a window that time has passed: then {@link #refire} each of them. */
    public boolean overdue(long number) {
        return grid.maxTimestamp(grid.firstWindow(number)) <= time;
    }

    /** The first window that needs a pane. */
    public long firstWindow(long number) {
        return grid.firstWindow(number);
    }

    /** The last window that needs a pane. */
    public long lastWindow(long number) {
        return grid.lastWindow(number);
    }

    /** Whether a record with that timestamp, which is in no window at all, counts as late (W3, W22). */
    public boolean isLate(long timestamp) {
        return grid.isLate(timestamp, time);
    }

    /** Start of the window that fires. */
    public long start() {
        return grid.start(window);
    }

    /** End of the window that fires. */
    public long end() {
        return grid.end(window);
    }

    /** The first open pane of the window that fires, or null. */
    public P first() {
        if (pairs != null) {
            pairs.select(grid.firstPane(window), grid.lastPane(window));
            pairedTo = pairs.end();
            forgetLatest();
            return pairs.following();
        }
        cursor = indexOf(grid.firstPane(window));
        return following();
    }

    /** The next open pane of the window that fires, or null. */
    @SuppressWarnings("unchecked") // all panes come from newPane
    public P following() {
        if (pairs != null) {
            return pairs.following();
        }
        if (cursor == open || ordered[cursor].number() > grid.lastPane(window)) {
            return null;
        }
        return (P) ordered[cursor++];
    }

    // --- snapshots -----------------------------------------------------------------------------------------------

    /** Writes how far time has come. {@link #passed} may be behind, unless a window that is over has been reopened. */
    @Override
    public void write(BinaryOutput out) {
        out.writeLong(time);
        out.writeLong(due <= time ? passed : Math.max(passed, grid.lastPassed(time)));
    }

    /** With another number of lanes all go on from where the slowest was: what fired there has been closed elsewhere. */
    @Override
    public void read(RestoredLanes lanes) {
        if (lanes.sameLanes()) {
            BinaryInput own = lanes.own();
            time = own.readLong();
            passed = own.readLong();
            return;
        }
        time = Long.MAX_VALUE;
        passed = Long.MAX_VALUE;
        for (BinaryInput lane : lanes.all()) {
            time = Math.min(time, lane.readLong());
            passed = Math.min(passed, lane.readLong());
        }
    }

    /** An open pane, in ascending order of their numbers. */
    @SuppressWarnings("unchecked") // all panes come from newPane
    P openPane(int index) {
        return (P) ordered[index];
    }

    /** The pane of that number, opened if it is not open, whatever the time is. */
    P restored(long number) {
        P pane = find(number);
        return pane == null ? occupy(number) : pane;
    }

    /** Time or panes have been restored. */
    void reschedule() {
        schedule();
    }

    /** An empty pane, which is not one of these windows. */
    P newPane() {
        return newPane.get();
    }

    /** The sizes of the windows. */
    WindowGrid grid() {
        return grid;
    }

    private void forgetLatest() {
        latest = null;
        latestEnd = latestStart;
    }

    private P occupy(long number) {
        if (pairs != null) {
            pairs.forget(number);
        }
        if (open == buckets.length) {
            growBuckets();
        }
        P pane = take();
        link(pane, number);
        insertOrdered(pane);
        schedule();
        return pane;
    }

    private void select(long number) {
        window = number;
    }

    /** The first pane, in order, that some window ahead of {@link #passed} needs. */
    private int firstUnfired() {
        int at = 0;
        while (at < open && grid.lastWindow(ordered[at].number()) <= passed) {
            at++;
        }
        return at;
    }

    private long candidate(Pane pane) {
        return Math.max(grid.firstWindow(pane.number()), passed == Long.MAX_VALUE ? passed : passed + 1);
    }

    private void schedule() {
        int pane = firstUnfired();
        long fire = pane < open ? grid.maxTimestamp(candidate(ordered[pane])) : NEVER;
        long cleanup = open > 0 ? grid.cleanupTime(grid.lastWindow(ordered[0].number())) : NEVER;
        due = Math.min(fire, cleanup);
    }

    /** Closes the panes at the front, whose last window is over. */
    private void close() {
        int closed = 0;
        while (closed < open && grid.cleanupTime(grid.lastWindow(ordered[closed].number())) <= time) {
            release(ordered[closed++]);
        }
        if (closed > 0) {
            System.arraycopy(ordered, closed, ordered, 0, open - closed);
            Arrays.fill(ordered, open - closed, open, null);
            open -= closed;
        }
    }

    private void release(Pane pane) {
        if (pane == latest) {
            forgetLatest();
        }
        if (pairs != null) {
            pairs.forget(pane.number());
        }
        int bucket = (int) pane.number() & (buckets.length - 1);
        if (buckets[bucket] == pane) {
            buckets[bucket] = pane.chained();
        } else {
            Pane before = buckets[bucket];
            while (before.chained() != pane) {
                before = before.chained();
            }
            before.chain(pane.chained());
        }
        pane.clear();
        pane.occupy(0, spare);
        spare = pane;
    }

    @SuppressWarnings("unchecked") // all panes come from newPane
    private P take() {
        if (spare == null) {
            return newPane.get();
        }
        Pane taken = spare;
        spare = taken.chained();
        return (P) taken;
    }

    private void link(Pane pane, long number) {
        int bucket = (int) number & (buckets.length - 1);
        pane.occupy(number, buckets[bucket]);
        buckets[bucket] = pane;
    }

    private void insertOrdered(Pane pane) {
        int at = indexOf(pane.number());
        System.arraycopy(ordered, at, ordered, at + 1, open - at);
        ordered[at] = pane;
        open++;
    }

    /** Index of the first open pane whose number is not less; nearly always at the end, so it looks there first. */
    private int indexOf(long number) {
        int low = 0;
        int high = open;
        if (open > 0 && ordered[open - 1].number() < number) {
            return open;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered[middle].number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void growBuckets() {
        buckets = new Pane[buckets.length * 2];
        ordered = Arrays.copyOf(ordered, buckets.length);
        for (int at = 0; at < open; at++) {
            link(ordered[at], ordered[at].number());
        }
    }
}
