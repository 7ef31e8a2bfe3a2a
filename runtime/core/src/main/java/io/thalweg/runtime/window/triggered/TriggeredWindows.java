package io.thalweg.runtime.window.triggered;

import io.thalweg.api.BinaryOutput;
import io.thalweg.api.TriggerResult;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;

/**
 * The windows of all keys of one step on one lane, each looked at by a trigger: timers, what a trigger's answer leads to,
 * when a window is over. Subclasses tell which windows a record belongs to.
 *
 * <p>For each record generated code finds its {@link KeyWindows}, or makes them with {@link #open}; asks the subclass for
 * the record's windows; and for each of them adds the record, asks the trigger, and calls {@link #added} with the answer.
 * The table of keys is the caller's: an entry is removed when {@link WindowHandler#emptied} says so. Owned by the thread
 * of the lane.
 *
 * @param <K> the type of the keys
 * @param <W> the generated class of the windows
 */
public abstract class TriggeredWindows<K, W extends TriggeredWindow> implements LanePart {

    private static final int MOST_SPARE = 1_024;

    final WindowHandler<K, W> handler;
    final TriggerHandler<W> trigger;
    final Clock clock;
    final WindowTimers eventTimers = new WindowTimers(window -> window.eventTimers);
    final WindowTimers processingTimers = new WindowTimers(window -> window.processingTimers);

    private final TimeDomain domain;
    private final long lateness;
    private final boolean purging;
    private final TriggerCall<W> call = new TriggerCall<>(this);
    private long watermark = Long.MIN_VALUE;
    private int open;
    private TriggeredWindow spare;
    private int spares;

    /** What ends the windows. */
    enum TimeDomain {
        EVENT,
        PROCESSING,
        /** They do not end. */
        NONE
    }

    /**
     * @param lateness milliseconds for which a window is kept behind its end (W21)
     * @param purging whether each firing drops the contents (W13)
     */
    TriggeredWindows(
            TimeDomain domain,
            long lateness,
            boolean purging,
            Clock clock,
            TriggerHandler<W> trigger,
            WindowHandler<K, W> handler) {
        this.domain = domain;
        this.lateness = lateness;
        this.purging = purging;
        this.clock = clock;
        this.trigger = trigger;
        this.handler = handler;
    }

    /** Makes the windows of a key that has none yet; the caller keeps them until {@link WindowHandler#emptied}. */
    public final KeyWindows<K, W> open(K key) {
        return new KeyWindows<>(key);
    }

    /** What the user's trigger may ask and set for a window, until the next call of this method. */
    public final TriggerCall<W> context(W window) {
        return call.of(window);
    }

    /** The current watermark; {@link Long#MIN_VALUE} at first. During a firing it is already the new one (E19). */
    public final long time() {
        return watermark;
    }

    /** How many windows are open. */
    public final int openWindows() {
        return open;
    }

    /** How many timers are set that wait for the watermark. */
    public final int eventTimers() {
        return eventTimers.size();
    }

    /** To be called when a record is in the window and the trigger has been asked about it. */
    public final void added(W window, TriggerResult result) throws Exception {
        window.filled = true;
        if (result != TriggerResult.CONTINUE) {
            apply(window, result);
        }
        if (!window.endSet) {
            setEnd(window);
        }
    }

    /**
     * Moves the watermark on: timers are looked at in ascending order of their times (E19), windows that are over are
     * dropped behind their last timer (W23).
     */
    public final void advance(long newWatermark) throws Exception {
        watermark = newWatermark;
        while (eventTimers.due(watermark)) {
            WindowTimer timer = eventTimers.takeFirst();
            W window = windowOf(timer);
            apply(window, trigger.onEventTime(timer.time, window, this));
            endIfOver(window, domain == TimeDomain.EVENT && timer.time == cleanupTime(window.maxTimestamp()));
        }
    }

    /** Moves the clock on: the same for timers up to that time. */
    public final void advanceClock(long due) throws Exception {
        while (processingTimers.due(due)) {
            WindowTimer timer = processingTimers.takeFirst();
            W window = windowOf(timer);
            apply(window, trigger.onProcessingTime(timer.time, window, this));
            endIfOver(window, domain == TimeDomain.PROCESSING && timer.time == window.maxTimestamp());
        }
    }

    /** Whether {@code timestamp + lateness} is not after the watermark; never in processing time (W22, W31). */
    public final boolean isLate(long timestamp) {
        return domain == TimeDomain.EVENT && cleanupTime(timestamp) <= watermark;
    }

    /** Whether the window is over, so that its records are late (E20). */
    final boolean isOver(long maxTimestamp) {
        return isLate(maxTimestamp);
    }

    /** Whether the window's own timer stands at that time, which a trigger cannot take back. */
    final boolean isEnd(TriggeredWindow window, boolean eventTime, long time) {
        return window.endSet
                && (eventTime
                        ? domain == TimeDomain.EVENT && time == cleanupTime(window.maxTimestamp())
                        : domain == TimeDomain.PROCESSING && time == window.maxTimestamp());
    }

    /** How far the watermark has come; the windows are parts of their own. */
    @Override
    public final void write(BinaryOutput out) {
        out.writeLong(watermark);
    }

    /** With another number of lanes all go on from where the slowest was. */
    @Override
    public final void read(RestoredLanes lanes) {
        watermark = lanes.sameLanes() ? lanes.own().readLong() : lanes.leastLong();
    }

    /** What stored windows and these must have in common: their kind; how long they are kept may change. */
    @Override
    public String toString() {
        return switch (domain) {
            case EVENT -> "windows of event time";
            case PROCESSING -> "windows of processing time";
            case NONE -> "global windows";
        };
    }

    /** A window of a key that was open in an earlier life of the job. */
    final W restore(KeyWindows<K, W> windows, long start, long end) {
        TriggeredWindow newer = null;
        TriggeredWindow older = windows.newest;
        while (older != null && older.start > start) {
            newer = older;
            older = older.older;
        }
        return create(windows, start, end, newer, older);
    }

    /** A new window between two neighbours of the key. */
    final W create(KeyWindows<K, W> windows, long start, long end, TriggeredWindow newer, TriggeredWindow older) {
        W window = take(start, end);
        windows.insert(window, newer, older);
        return window;
    }

    /** A window that belongs to no key yet. */
    @SuppressWarnings("unchecked") // all windows come from the handler
    final W take(long start, long end) {
        W window;
        if (spare == null) {
            window = handler.newWindow();
        } else {
            window = (W) spare;
            spare = spare.older;
            window.older = null;
            spares--;
        }
        window.start = start;
        window.end = end;
        open++;
        return window;
    }

    /** Takes a window away from its key; its timers go with it. */
    final void release(W window) {
        eventTimers.deleteAll(window);
        processingTimers.deleteAll(window);
        window.owner.remove(window);
        open--;
        window.reset();
        if (spares < MOST_SPARE) {
            window.older = spare;
            spare = window;
            spares++;
        }
    }

    final void releaseIfEmpty(KeyWindows<K, W> windows) {
        if (windows.isEmpty()) {
            handler.emptied(windows.key);
        }
    }

    @SuppressWarnings("unchecked") // timers are set for windows of this step only
    private W windowOf(WindowTimer timer) {
        return (W) timer.window;
    }

    @SuppressWarnings("unchecked") // a window is only ever owned by windows that were opened here
    private KeyWindows<K, W> ownerOf(W window) {
        return (KeyWindows<K, W>) window.owner;
    }

    /** W18: a window without contents does not fire. */
    private void apply(W window, TriggerResult result) throws Exception {
        if (result == null) {
            throw new IllegalStateException("the trigger has returned null for window " + window
                    + " instead of a TriggerResult, such as CONTINUE");
        }
        if (result.isFire() && window.filled) {
            handler.fire(ownerOf(window).key, window);
        }
        if (result.isPurge() || purging && result.isFire()) {
            window.purge();
            window.filled = false;
        }
    }

    /** A global window that has nothing to keep ends too: it would stay for ever. */
    private void endIfOver(W window, boolean over) throws Exception {
        if (over) {
            end(window);
        } else if (domain == TimeDomain.NONE) {
            endIfSpent(window);
        }
    }

    private void end(W window) throws Exception {
        KeyWindows<K, W> owner = ownerOf(window);
        window.purge();
        trigger.clear(window);
        release(window);
        releaseIfEmpty(owner);
    }

    private void endIfSpent(W window) {
        boolean timers = !window.eventTimers.isEmpty() || !window.processingTimers.isEmpty();
        if (!window.filled && !timers && !window.keepsState() && trigger.isInitial(window)) {
            KeyWindows<K, W> owner = ownerOf(window);
            release(window);
            releaseIfEmpty(owner);
        }
    }

    /** Sets the timer behind which the window is dropped; for ever means none (E23). */
    private void setEnd(W window) {
        if (domain == TimeDomain.NONE) {
            endIfSpent(window);
            return;
        }
        window.endSet = true;
        if (domain == TimeDomain.PROCESSING) {
            processingTimers.set(window, window.maxTimestamp());
            return;
        }
        long cleanup = cleanupTime(window.maxTimestamp());
        if (cleanup != Long.MAX_VALUE) {
            eventTimers.set(window, cleanup);
        }
    }

    private long cleanupTime(long maxTimestamp) {
        return maxTimestamp > Long.MAX_VALUE - lateness ? Long.MAX_VALUE : maxTimestamp + lateness;
    }
}
