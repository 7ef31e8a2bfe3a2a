package io.thalweg.runtime.time.timer;

import io.thalweg.runtime.state.StateEnvironment;

/**
 * Finds timers by key and time: a flat hash table with linear probing. A deleted timer stays in it, marked, for as long as
 * it stands in the order of times, so that setting it again does not put it there a second time. The slot of a timer comes
 * from the secret of the job, since users' keys and times may be chosen by others. Owned by the thread of the lane.
 */
final class TimerTable {

    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_TIMERS = 1 << 28;

    // What is in a slot.
    private static final byte FREE = 0;
    private static final byte LIVE = 1;
    private static final byte DELETED = 2;

    private final StateEnvironment environment;
    private long[] timers = new long[FIRST_CAPACITY * 2]; // time and hash of each slot
    private byte[] marks = new byte[FIRST_CAPACITY];
    private Object[] keys = new Object[0]; // empty while all keys are words
    private int mask = FIRST_CAPACITY - 1;
    private int used;
    private int live;
    private Object removedKey;
    private long fetched; // means nothing; without it the compiler would leave the look out

    TimerTable(StateEnvironment environment) {
        this.environment = environment;
    }

    /** How many timers are set. */
    int live() {
        return live;
    }

    /** Whether there are no timers, not even deleted ones. */
    boolean isEmpty() {
        return used == 0;
    }

    /** How many timers are marked as deleted. */
    int deleted() {
        return used - live;
    }

    /**
     * Sets a timer.
     *
     * @return whether it was not here, not even deleted
     */
    boolean set(long hash, Object key, long time) {
        int at = home(hash, time);
        while (marks[at] != FREE) {
            if (is(at, hash, time) && hasKey(at, key)) {
                live += marks[at] == DELETED ? 1 : 0;
                marks[at] = LIVE;
                return false;
            }
            at = (at + 1) & mask;
        }
        insert(at, hash, key, time);
        return true;
    }

    /** Marks a timer as deleted, if it is set. */
    void delete(long hash, Object key, long time) {
        for (int at = home(hash, time); marks[at] != FREE; at = (at + 1) & mask) {
            if (is(at, hash, time) && hasKey(at, key)) {
                live -= marks[at] == LIVE ? 1 : 0;
                marks[at] = DELETED;
                return;
            }
        }
    }

    /**
     * Forgets a timer that has left the order of times; {@link #removedKey} is its key then. Of several that differ in
     * their key only it is any: each of them leaves once.
     *
     * @return whether it was set
     */
    boolean remove(long hash, long time) {
        int at = find(hash, time);
        boolean wasLive = marks[at] == LIVE;
        removedKey = keyOf(at);
        used--;
        live -= wasLive ? 1 : 0;
        close(at);
        return wasLive;
    }

    /** The key of the timer that was removed last, null if its hash stands for it. */
    Object removedKey() {
        return removedKey;
    }

    /**
     * Looks at the slots of timers that will be removed soon, so that the memory of all of them is fetched at the same
     * time instead of one after the other.
     *
     * @param words time and hash of each
     */
    void fetch(long[] words, int from, int count) {
        long seen = 0;
        for (int word = from; word < from + count * 2; word += 2) {
            int at = home(words[word + 1], words[word]);
            seen += timers[at * 2] + marks[at];
        }
        fetched = seen;
    }

    /** Forgets a timer if it is deleted; says whether it is still here. */
    boolean keepIfLive(long hash, long time) {
        int at = find(hash, time);
        if (marks[at] == LIVE) {
            return true;
        }
        used--;
        close(at);
        return false;
    }

    /** Visits the timers that are set. */
    void forEach(TimerQueue.Visitor visitor) {
        for (int at = 0; at <= mask; at++) {
            if (marks[at] == LIVE) {
                visitor.timer(timers[at * 2], timers[at * 2 + 1], keyOf(at));
            }
        }
    }

    private int home(long hash, long time) {
        return (int) (environment.hash(hash, time) >>> 32) & mask;
    }

    private int find(long hash, long time) {
        int at = home(hash, time);
        while (!is(at, hash, time)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private boolean is(int at, long hash, long time) {
        return timers[at * 2] == time && timers[at * 2 + 1] == hash && marks[at] != FREE;
    }

    private boolean hasKey(int at, Object key) {
        return key == null || key.equals(keys[at]);
    }

    private Object keyOf(int at) {
        return keys.length == 0 ? null : keys[at];
    }

    private void insert(int free, long hash, Object key, long time) {
        int at = free;
        if (used + 1 > (mask + 1) / 2) {
            grow();
            at = free(hash, time);
        }
        if (key != null && keys.length == 0) {
            keys = new Object[mask + 1];
        }
        put(at, hash, key, time, LIVE);
        used++;
        live++;
    }

    private int free(long hash, long time) {
        int at = home(hash, time);
        while (marks[at] != FREE) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void put(int at, long hash, Object key, long time, byte mark) {
        timers[at * 2] = time;
        timers[at * 2 + 1] = hash;
        marks[at] = mark;
        if (keys.length > 0) {
            keys[at] = key;
        }
    }

    /** Frees a slot, and moves those behind it back that it kept from their homes. */
    private void close(int from) {
        int hole = from;
        for (int at = (from + 1) & mask; marks[at] != FREE; at = (at + 1) & mask) {
            int home = home(timers[at * 2 + 1], timers[at * 2]);
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                put(hole, timers[at * 2 + 1], keyOf(at), timers[at * 2], marks[at]);
                hole = at;
            }
        }
        marks[hole] = FREE;
        if (keys.length > 0) {
            keys[hole] = null;
        }
    }

    private void grow() {
        if (used >= MOST_TIMERS) {
            throw new IllegalStateException(live + " timers are set, as many as one step can have on a lane; set fewer"
                    + " for each key, or use more lanes");
        }
        long[] oldTimers = timers;
        byte[] oldMarks = marks;
        Object[] oldKeys = keys;
        int capacity = oldMarks.length * 2;
        timers = new long[capacity * 2];
        marks = new byte[capacity];
        keys = oldKeys.length == 0 ? oldKeys : new Object[capacity];
        mask = capacity - 1;
        for (int at = 0; at < oldMarks.length; at++) {
            if (oldMarks[at] != FREE) {
                long time = oldTimers[at * 2];
                long hash = oldTimers[at * 2 + 1];
                put(free(hash, time), hash, oldKeys.length == 0 ? null : oldKeys[at], time, oldMarks[at]);
            }
        }
    }
}
