package io.thalweg.runtime.time.timer;

import java.util.Arrays;

/**
 * The few timers that are set to a time that has already been taken (P4): a heap. Owned by the thread of the lane.
 */
final class EarlyTimers {

    private static final int FIRST_CAPACITY = 8;

    private long[] words = new long[FIRST_CAPACITY * 2]; // time and hash of each timer; the first is the earliest
    private int size;

    // The timer that was taken last.
    private long time;
    private long hash;

    void add(long newTime, long newHash) {
        if (size * 2 == words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        rise(size++, newTime, newHash);
    }

    /** Takes the earliest timer out, if its time has come; then {@link #time} and {@link #hash} tell of it. */
    boolean take(long upTo) {
        if (size == 0 || words[0] > upTo) {
            return false;
        }
        time = words[0];
        hash = words[1];
        size--;
        if (size > 0) {
            sink(words[size * 2], words[size * 2 + 1]);
        }
        return true;
    }

    long time() {
        return time;
    }

    long hash() {
        return hash;
    }

    /** Leaves only the timers that the table still has as set. */
    void sweep(TimerTable table) {
        int before = size;
        size = 0;
        for (int timer = 0; timer < before; timer++) {
            long itsTime = words[timer * 2];
            long itsHash = words[timer * 2 + 1];
            if (table.keepIfLive(itsHash, itsTime)) {
                rise(size++, itsTime, itsHash);
            }
        }
    }

    /** Puts a timer at a place that is free, or at one above. */
    private void rise(int from, long itsTime, long itsHash) {
        int place = from;
        while (place > 0 && words[(place - 1) / 2 * 2] > itsTime) {
            int parent = (place - 1) / 2;
            put(place, words[parent * 2], words[parent * 2 + 1]);
            place = parent;
        }
        put(place, itsTime, itsHash);
    }

    /** Puts a timer at the first place, which is free, or at one below. */
    private void sink(long itsTime, long itsHash) {
        int place = 0;
        int child = earlierChild(place);
        while (child < size && words[child * 2] < itsTime) {
            put(place, words[child * 2], words[child * 2 + 1]);
            place = child;
            child = earlierChild(place);
        }
        put(place, itsTime, itsHash);
    }

    private int earlierChild(int parent) {
        int left = parent * 2 + 1;
        return left + 1 < size && words[left * 2 + 2] < words[left * 2] ? left + 1 : left;
    }

    private void put(int place, long itsTime, long itsHash) {
        words[place * 2] = itsTime;
        words[place * 2 + 1] = itsHash;
    }
}
