package io.thalweg.runtime.state.keyed;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.snapshot.SavedValues;
import java.util.Arrays;

/**
 * The entries of one map, in the order in which their keys came, with the time of each if it has a time to live. An
 * entry keeps its number until one more is put; a removed one leaves a hole until then. Small maps are searched from
 * front to back, larger ones through an index of numbers.
 */
final class Entries<K, V> {

    private static final int FIRST_CAPACITY = 4;
    private static final int LARGEST_WITHOUT_INDEX = 8;

    private Object[] pairs = new Object[2 * FIRST_CAPACITY]; // a key, or null for a hole, and its value
    private long[] times; // null without a time to live
    private int[] index; // one more than the number of an entry, 0 if free; null while the map is small
    private int end;
    private int size;
    private int layout;

    Entries(boolean timed) {
        times = timed ? new long[FIRST_CAPACITY] : null;
    }

    int size() {
        return size;
    }

    /** One more than the highest number of an entry. */
    int end() {
        return end;
    }

    /** Changes when entries get other numbers. */
    int layout() {
        return layout;
    }

    /** Whether there is an entry of that number. */
    boolean isUsed(int entry) {
        return pairs[2 * entry] != null;
    }

    @SuppressWarnings("unchecked") // only put puts something there
    K key(int entry) {
        return (K) pairs[2 * entry];
    }

    @SuppressWarnings("unchecked") // only put puts something there
    V value(int entry) {
        return (V) pairs[2 * entry + 1];
    }

    void value(int entry, V value) {
        pairs[2 * entry + 1] = value;
    }

    /** When the entry was last touched, in milliseconds since the epoch. */
    long time(int entry) {
        return times[entry];
    }

    void touch(int entry, long now) {
        if (times != null) {
            times[entry] = now;
        }
    }

    /** The number of the entry of a key, or -1. */
    int find(Object key) {
        if (key == null) {
            return -1;
        }
        if (index == null) {
            for (int entry = 0; entry < end; entry++) {
                if (key.equals(pairs[2 * entry])) {
                    return entry;
                }
            }
            return -1;
        }
        int mask = index.length - 1;
        for (int at = hash(key) & mask; index[at] != 0; at = (at + 1) & mask) {
            int entry = index[at] - 1;
            if (key.equals(pairs[2 * entry])) {
                return entry;
            }
        }
        return -1;
    }

    void put(K key, V value, long now) {
        int entry = find(key);
        if (entry < 0) {
            entry = append(key);
        }
        value(entry, value);
        touch(entry, now);
    }

    /** Leaves a hole, to which the index still leads: no key equals it. */
    void remove(int entry) {
        pairs[2 * entry] = null;
        pairs[2 * entry + 1] = null;
        size--;
    }

    /** Writes all entries in their order, each with its time if it has one. */
    void write(Codec<K> keys, Codec<V> values, BinaryOutput out) {
        out.writeVarInt(size);
        for (int entry = 0; entry < end; entry++) {
            if (isUsed(entry)) {
                keys.write(key(entry), out);
                SavedValues.write(values, value(entry), out);
                if (times != null) {
                    out.writeLong(times[entry]);
                }
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static <K, V> Entries<K, V> read(boolean timed, Codec<K> keys, Codec<V> values, BinaryInput in) {
        Entries<K, V> entries = new Entries<>(timed);
        for (int left = in.readVarInt(); left > 0; left--) {
            K key = keys.read(in);
            V value = SavedValues.read(values, in);
            entries.put(key, value, timed ? in.readLong() : 0);
        }
        return entries;
    }

    private int append(K key) {
        if (2 * end == pairs.length) {
            layOut(Math.max(FIRST_CAPACITY, 2 * size));
        }
        pairs[2 * end] = key;
        if (index != null) {
            enter(end);
        }
        size++;
        return end++;
    }

    /** Closes the holes, and makes room. */
    private void layOut(int capacity) {
        Object[] oldPairs = pairs;
        long[] oldTimes = times;
        int oldEnd = end;
        pairs = new Object[2 * capacity];
        times = oldTimes == null ? null : new long[capacity];
        end = 0;
        for (int entry = 0; entry < oldEnd; entry++) {
            if (oldPairs[2 * entry] != null) {
                pairs[2 * end] = oldPairs[2 * entry];
                pairs[2 * end + 1] = oldPairs[2 * entry + 1];
                touch(end, oldTimes == null ? 0 : oldTimes[entry]);
                end++;
            }
        }
        index = capacity <= LARGEST_WITHOUT_INDEX ? null : new int[4 * Integer.highestOneBit(capacity)];
        for (int entry = 0; index != null && entry < end; entry++) {
            enter(entry);
        }
        layout++;
    }

    private void enter(int entry) {
        int mask = index.length - 1;
        int at = hash(pairs[2 * entry]) & mask;
        while (index[at] != 0) {
            at = (at + 1) & mask;
        }
        index[at] = entry + 1;
    }

    private static int hash(Object key) {
        int hash = key.hashCode() * 0x9E37_79B9;
        return hash ^ hash >>> 16;
    }

    @Override
    public String toString() {
        return Arrays.toString(pairs);
    }
}
