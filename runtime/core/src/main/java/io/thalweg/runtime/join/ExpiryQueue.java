package io.thalweg.runtime.join;

import java.util.Arrays;

/**
 * Which key of an interval join has the record that expires next: a heap of four children with one entry per key. Owned
 * by the thread of the lane.
 *
 * @param <L> the type of the left records
 * @param <R> the type of the right records
 */
final class ExpiryQueue<L, R> {

    private static final int FIRST_ROOM = 64;

    private long[] times = new long[FIRST_ROOM];
    private KeyRecords<L, R>[] keys = array(FIRST_ROOM);
    private int size;

    /** How many keys there are. */
    int size() {
        return size;
    }

    /** The earliest time, {@link Long#MAX_VALUE} if there is no key. */
    long firstTime() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /** The key of the earliest time; there must be one. */
    KeyRecords<L, R> first() {
        return keys[0];
    }

    /** The key at an index below the size, in no particular order. */
    KeyRecords<L, R> get(int index) {
        return keys[index];
    }

    /** Adds a key, or moves it forward: its time is not later than this. */
    void atLatest(KeyRecords<L, R> key, long time) {
        if (key.position < 0) {
            if (size == times.length) {
                times = Arrays.copyOf(times, size * 2);
                keys = Arrays.copyOf(keys, size * 2);
            }
            rise(size++, key, time);
        } else if (times[key.position] > time) {
            rise(key.position, key, time);
        }
    }

    /** Gives the first key another time, which is not earlier. */
    void postponeFirst(long time) {
        sink(keys[0], time);
    }

    /** Removes the first key. */
    void removeFirst() {
        keys[0].position = -1;
        size--;
        KeyRecords<L, R> last = keys[size];
        keys[size] = null;
        if (size > 0) {
            sink(last, times[size]);
        }
    }

    /** Puts a key at an index that is free, or at one above. */
    private void rise(int from, KeyRecords<L, R> key, long time) {
        int index = from;
        while (index > 0 && times[(index - 1) >> 2] > time) {
            int parent = (index - 1) >> 2;
            put(index, keys[parent], times[parent]);
            index = parent;
        }
        put(index, key, time);
    }

    /** Puts a key at the top, or below. */
    private void sink(KeyRecords<L, R> key, long time) {
        int index = 0;
        for (int child = earliestChild(index); child >= 0 && times[child] < time; child = earliestChild(index)) {
            put(index, keys[child], times[child]);
            index = child;
        }
        put(index, key, time);
    }

    /** The child with the earliest time, -1 if there is none. */
    private int earliestChild(int parent) {
        int begin = (parent << 2) + 1;
        int behind = Math.min(begin + 4, size);
        int earliest = begin < size ? begin : -1;
        for (int child = begin + 1; child < behind; child++) {
            if (times[child] < times[earliest]) {
                earliest = child;
            }
        }
        return earliest;
    }

    private void put(int index, KeyRecords<L, R> key, long time) {
        times[index] = time;
        keys[index] = key;
        key.position = index;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types; this one is never handed out
    private static <L, R> KeyRecords<L, R>[] array(int length) {
        return new KeyRecords[length];
    }
}
