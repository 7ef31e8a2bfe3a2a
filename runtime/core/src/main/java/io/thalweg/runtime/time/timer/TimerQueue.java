package io.thalweg.runtime.time.timer;

import io.thalweg.runtime.state.Hashes;
import java.util.Arrays;

/**
 * Timers in the order of their times, each at most once: a heap of four children for the order, and a chained hash table
 * to find a timer by key and time. Owned by the thread of the lane.
 *
 * <p>A deleted timer keeps its place until it comes to the top, so that deleting costs one look-up; when more than half
 * of the heap is deleted it is swept. Timers lie in flat arrays and their places are used again: nothing is allocated
 * per timer. The hash of a key chooses its key group, and is kept beside it.
 */
public final class TimerQueue {

    private static final int FIRST_CAPACITY = 64;
    private static final int LARGEST_CAPACITY = 1 << 28;
    private static final int NONE = 0;

    // The heap, its first place is the earliest.
    private long[] heapTimes;
    private int[] heapTimers;
    private int heapSize;

    // The timers, from number 1 on.
    private long[] timers; // time and hash
    private Object[] keys; // empty while all keys are words
    private int[] next; // in the bucket of the hash table, or among those that are free
    private long[] deleted; // a bit for each
    private int[] buckets;
    private int used;
    private int free = NONE;
    private int live;

    // The timer that was taken last.
    private long time;
    private long hash;
    private Object key;

    /** An empty queue. */
    public TimerQueue() {
        heapTimes = new long[FIRST_CAPACITY];
        heapTimers = new int[FIRST_CAPACITY];
        timers = new long[(FIRST_CAPACITY + 1) * 2];
        keys = new Object[0];
        next = new int[FIRST_CAPACITY + 1];
        deleted = new long[(FIRST_CAPACITY >> 6) + 1];
        buckets = new int[FIRST_CAPACITY];
    }

    /** Visits timers. */
    public interface Visitor {
        /**
         * One timer.
         *
         * @param key null if the hash stands for the key
         */
        void timer(long time, long hash, Object key);
    }

    /** How many timers are set. */
    public int size() {
        return live;
    }

    /**
     * Sets a timer, unless it is set already (P2).
     *
     * @param hash of the key
     * @param key null if no two keys have the same hash, as those which {@link Hashes#mix} turns into one
     */
    public void set(long hash, Object key, long time) {
        int timer = find(hash, key, time);
        if (timer == NONE) {
            add(hash, key, time);
        } else if (isDeleted(timer)) {
            deleted[timer >> 6] &= ~(1L << timer);
            live++;
        }
    }

    /** Deletes a timer, if it is set (P3); the parameters are those of {@link #set}. */
    public void delete(long hash, Object key, long time) {
        int timer = find(hash, key, time);
        if (timer == NONE || isDeleted(timer)) {
            return;
        }
        deleted[timer >> 6] |= 1L << timer;
        live--;
        if (heapSize - live > live + FIRST_CAPACITY) {
            sweep();
        }
    }

    /**
     * Takes the earliest timer out, if its time has come; then {@link #time}, {@link #hash} and {@link #key} tell of it.
     *
     * @param upTo the time that has come
     */
    public boolean take(long upTo) {
        while (heapSize > 0 && heapTimes[0] <= upTo) {
            int timer = heapTimers[0];
            removeFirst();
            boolean fires = !isDeleted(timer);
            time = timers[timer * 2];
            hash = timers[timer * 2 + 1];
            key = keyOf(timer);
            release(timer);
            if (fires) {
                live--;
                return true;
            }
        }
        return false;
    }

    /** The time of the timer that was taken last. */
    public long time() {
        return time;
    }

    /** The hash of its key. */
    public long hash() {
        return hash;
    }

    /** Its key, null if the hash stands for it. */
    public Object key() {
        return key;
    }

    /** Visits all timers that are set, in no particular order. */
    public void forEach(Visitor visitor) {
        for (int place = 0; place < heapSize; place++) {
            int timer = heapTimers[place];
            if (!isDeleted(timer)) {
                visitor.timer(timers[timer * 2], timers[timer * 2 + 1], keyOf(timer));
            }
        }
    }

    // --- the table ---------------------------------------------------------------------------------------------------

    private int find(long ofHash, Object ofKey, long ofTime) {
        int timer = buckets[bucket(ofHash, ofTime)];
        while (timer != NONE && !is(timer, ofHash, ofKey, ofTime)) {
            timer = next[timer];
        }
        return timer;
    }

    private boolean is(int timer, long ofHash, Object ofKey, long ofTime) {
        return timers[timer * 2] == ofTime
                && timers[timer * 2 + 1] == ofHash
                && (ofKey == null || ofKey.equals(keys[timer]));
    }

    private int bucket(long ofHash, long ofTime) {
        return Hashes.slot(Hashes.combine(ofHash, ofTime), buckets.length - 1);
    }

    private boolean isDeleted(int timer) {
        return (deleted[timer >> 6] & 1L << timer) != 0;
    }

    private Object keyOf(int timer) {
        return timer < keys.length ? keys[timer] : null;
    }

    private void add(long ofHash, Object ofKey, long ofTime) {
        int timer = place();
        timers[timer * 2] = ofTime;
        timers[timer * 2 + 1] = ofHash;
        if (ofKey != null) {
            if (keys.length == 0) {
                keys = new Object[next.length];
            }
            keys[timer] = ofKey;
        }
        link(timer, bucket(ofHash, ofTime));
        live++;
        rise(heapSize++, timer, ofTime);
    }

    /** A place for a timer. */
    private int place() {
        if (free != NONE) {
            int timer = free;
            free = next[timer];
            return timer;
        }
        if (used == buckets.length) {
            grow();
        }
        return ++used;
    }

    private void link(int timer, int bucket) {
        next[timer] = buckets[bucket];
        buckets[bucket] = timer;
    }

    /** Gives the place of a timer back that the heap does not have any more. */
    private void release(int timer) {
        int bucket = bucket(timers[timer * 2 + 1], timers[timer * 2]);
        int before = buckets[bucket];
        if (before == timer) {
            buckets[bucket] = next[timer];
        } else {
            while (next[before] != timer) {
                before = next[before];
            }
            next[before] = next[timer];
        }
        if (keys.length > 0) {
            keys[timer] = null;
        }
        deleted[timer >> 6] &= ~(1L << timer);
        next[timer] = free;
        free = timer;
    }

    private void grow() {
        int capacity = buckets.length * 2;
        if (capacity > LARGEST_CAPACITY) {
            throw new IllegalStateException(live + " timers are set, as many as one step can have on a lane; set fewer"
                    + " for each key, or use more lanes");
        }
        heapTimes = Arrays.copyOf(heapTimes, capacity);
        heapTimers = Arrays.copyOf(heapTimers, capacity);
        timers = Arrays.copyOf(timers, (capacity + 1) * 2);
        keys = keys.length == 0 ? keys : Arrays.copyOf(keys, capacity + 1);
        next = Arrays.copyOf(next, capacity + 1);
        deleted = Arrays.copyOf(deleted, (capacity >> 6) + 1);
        buckets = new int[capacity];
        for (int timer = 1; timer <= used; timer++) { // all places are in use, otherwise there is no need to grow
            link(timer, bucket(timers[timer * 2 + 1], timers[timer * 2]));
        }
    }

    // --- the heap ----------------------------------------------------------------------------------------------------

    /** Takes all deleted timers out of the heap, and makes it one again. */
    private void sweep() {
        int kept = 0;
        for (int place = 0; place < heapSize; place++) {
            int timer = heapTimers[place];
            if (isDeleted(timer)) {
                release(timer);
            } else {
                put(kept++, timer, heapTimes[place]);
            }
        }
        heapSize = kept;
        for (int place = (heapSize - 2) >> 2; place >= 0; place--) {
            sink(place, heapTimers[place], heapTimes[place]);
        }
    }

    private void removeFirst() {
        heapSize--;
        if (heapSize > 0) {
            sink(0, heapTimers[heapSize], heapTimes[heapSize]);
        }
    }

    /** Puts a timer at a place that is free, or at one above. */
    private void rise(int from, int timer, long ofTime) {
        int place = from;
        while (place > 0 && heapTimes[(place - 1) >> 2] > ofTime) {
            int parent = (place - 1) >> 2;
            put(place, heapTimers[parent], heapTimes[parent]);
            place = parent;
        }
        put(place, timer, ofTime);
    }

    /** Puts a timer at a place that is free, or at one below. */
    private void sink(int from, int timer, long ofTime) {
        int place = from;
        int child = earliestChild(place);
        while (child < heapSize && heapTimes[child] < ofTime) {
            put(place, heapTimers[child], heapTimes[child]);
            place = child;
            child = earliestChild(place);
        }
        put(place, timer, ofTime);
    }

    /** The child with the earliest time; not below the size of the heap if there is none. */
    private int earliestChild(int parent) {
        int first = (parent << 2) + 1;
        int end = Math.min(first + 4, heapSize);
        int earliest = first;
        for (int child = first + 1; child < end; child++) {
            if (heapTimes[child] < heapTimes[earliest]) {
                earliest = child;
            }
        }
        return earliest;
    }

    private void put(int place, int timer, long ofTime) {
        heapTimes[place] = ofTime;
        heapTimers[place] = timer;
    }
}
