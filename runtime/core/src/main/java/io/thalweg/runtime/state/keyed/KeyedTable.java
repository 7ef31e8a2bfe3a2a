package io.thalweg.runtime.state.keyed;

import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.state.ttl.TimeToLive;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of keyed state with state objects, or with a time to live. One look-up finds the slot of a key; {@link #point}
 * then makes it the slot that all state objects of the step speak of. Owned by the thread of the lane.
 *
 * <p>Time is that of the last {@link #processingTime}, once a round of the lane: state expires at the round after its
 * end. Between the records of two rounds the table looks at some slots, removes what has expired, and gives up keys of
 * which nothing is left (T13): four slots for each key that came, so that keys cannot come faster than they go.
 */
public abstract class KeyedTable extends SlotTable {

    private static final int SLOTS_PER_ROUND = 16;
    private static final int SLOTS_PER_NEW_KEY = 4;

    private final int stride;
    private final int objectStride;
    private final List<KeyedState> states = new ArrayList<>();
    private int current = -1;
    private long now;
    private int sweptTo;
    private int sizeBefore;

    /**
     * An empty table.
     *
     * @param environment what the tables of the job share
     * @param stride words per slot, at least 1
     * @param objectStride objects per slot, may be 0
     */
    protected KeyedTable(StateEnvironment environment, int stride, int objectStride) {
        super(environment, stride, objectStride);
        this.stride = stride;
        this.objectStride = objectStride;
    }

    final void add(KeyedState state) {
        states.add(state);
    }

    /** Makes the state objects speak of the key at an index, until the next call. */
    public final void point(int at) {
        current = at;
    }

    /** Between handlers: whoever uses a state object now is told that there is no key. */
    public final void pointNowhere() {
        current = -1;
    }

    /** Begins to count time, before the first record. What a restored table has of expired state may go now (T12). */
    public final void start(long newNow) {
        now = newNow;
        for (KeyedState state : states) {
            for (int at = state.timeToLive.leftOutOfSnapshots() ? next(0) : -1; at >= 0; at = next(at + 1)) {
                state.removeExpired(at);
            }
        }
    }

    /** Moves time on, and removes some of what has expired. Between records: keys may move. */
    public final void processingTime(long newNow) {
        now = Math.max(now, newNow);
        int added = Math.max(0, size() - sizeBefore);
        sweep(SLOTS_PER_ROUND + SLOTS_PER_NEW_KEY * added);
        sizeBefore = size();
    }

    /** The time at which state is read and written now, in milliseconds since the epoch. */
    protected final long now() {
        return now;
    }

    /**
     * How many values, lists and maps are stored, over all keys and state objects, expired ones included. Takes time
     * that grows with the table.
     */
    public final long stored() {
        long stored = 0;
        for (int at = next(0); at >= 0; at = next(at + 1)) {
            for (KeyedState state : states) {
                stored += state.isStored(at) ? 1 : 0;
            }
        }
        return stored;
    }

    /** Whether a key has anything: one of which nothing is left keeps its slot until it is swept. */
    public final boolean holds(int at) {
        for (KeyedState state : states) {
            if (state.isStored(at)) {
                return true;
            }
        }
        return hasFields(at);
    }

    /** Whether something has expired whose time, as a word, is that; see {@link Stamps}. */
    protected final boolean expired(long stamp, TimeToLive timeToLive) {
        return stamp != Stamps.ABSENT && timeToLive.expired(Stamps.time(stamp), now);
    }

    /** Removes the plain fields of a key that have expired: gives them their initial values. */
    protected void expireFields(int at) {}

    /** Whether a plain field of a key has a value that must be kept. */
    protected boolean hasFields(int at) {
        return false;
    }

    private void sweep(int slotsToVisit) {
        if (isKept()) {
            return; // what expires meanwhile goes a little later
        }
        growOn();
        int visits = Math.min(slotsToVisit, mask + 2);
        for (int visit = 0; visit < visits && size() > 0; visit++) {
            if (sweptTo > mask + 1) {
                sweptTo = 0;
            }
            if (isUsed(sweptTo) && isEmptied(sweptTo)) {
                remove(sweptTo); // another key may have moved here: look again
            } else {
                sweptTo++;
            }
        }
    }

    private boolean isUsed(int at) {
        return at <= mask ? slots[at * stride] != 0 : zeroUsed();
    }

    private boolean isEmptied(int at) {
        boolean stored = false;
        for (KeyedState state : states) {
            state.sweep(at);
            stored |= state.isStored(at);
        }
        expireFields(at);
        return !stored && !hasFields(at);
    }

    private int slot() {
        if (current < 0) {
            throw new IllegalStateException("state of a key is used outside of a handler that has a key");
        }
        return current;
    }

    final Object object(int index) {
        return objects[slot() * objectStride + index];
    }

    final void object(int index, Object value) {
        objects[slot() * objectStride + index] = value;
    }

    final long word(int index) {
        return slots[slot() * stride + index];
    }

    final void word(int index, long value) {
        slots[slot() * stride + index] = value;
    }

    final Object objectAt(int at, int index) {
        return objects[at * objectStride + index];
    }

    final void objectAt(int at, int index, Object value) {
        objects[at * objectStride + index] = value;
    }

    final long wordAt(int at, int index) {
        return slots[at * stride + index];
    }

    final void wordAt(int at, int index, long value) {
        slots[at * stride + index] = value;
    }
}
