package io.thalweg.benchmarks.windows;

import io.thalweg.benchmarks.Digest;

/**
 * Counts by long key and slice: open addressing, a slot is a cache line of the key and a ring of seven slices: the five of
 * a window, the one that is being filled behind them, and a spare one. Grows at half load. Key 0 does not occur. Keys stay, as the
 * generator's do. Used by one thread.
 */
final class SliceTable {
    static final int SLICES = 5;
    private static final int RING = 7;
    private static final int STRIDE = 8;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[STRIDE << 10];
    private int mask = (1 << 10) - 1;
    private int shift = 64 - 10;
    private int size;

    /** Counts one more in a slice. */
    void add(long key, long slice) {
        long[] words = slots;
        int at = (int) (key * GOLDEN >>> shift);
        long found = words[at * STRIDE];
        while (found != key && found != 0) {
            at = (at + 1) & mask;
            found = words[at * STRIDE];
        }
        words[at * STRIDE + ring(slice)]++;
        if (found == 0) {
            inserted(at, key);
        }
    }

    private static int ring(long slice) {
        return 1 + (int) (slice % RING);
    }

    private void inserted(int at, long key) {
        slots[at * STRIDE] = key;
        if (++size > mask / 2) {
            grow();
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        mask = slots.length / STRIDE - 1;
        shift--;
        for (int i = 0; i < old.length; i += STRIDE) {
            if (old[i] != 0) {
                System.arraycopy(old, i, slots, freeSlot(old[i]), STRIDE);
            }
        }
    }

    private int freeSlot(long key) {
        int at = (int) (key * GOLDEN >>> shift);
        while (slots[at * STRIDE] != 0) {
            at = (at + 1) & mask;
        }
        return at * STRIDE;
    }

    /** Puts the counts of the window of five slices into the digest, and forgets the first slice. */
    void fire(long firstSlice, long windowEnd, Digest digest) {
        long[] words = slots;
        int first = ring(firstSlice);
        int second = ring(firstSlice + 1);
        int third = ring(firstSlice + 2);
        int fourth = ring(firstSlice + 3);
        int fifth = ring(firstSlice + 4);
        for (int i = 0; i < words.length; i += STRIDE) {
            if (words[i] != 0) {
                long clicks =
                        words[i + first] + words[i + second] + words[i + third] + words[i + fourth] + words[i + fifth];
                if (clicks != 0) {
                    digest.add(words[i], windowEnd, clicks);
                }
                words[i + first] = 0;
            }
        }
    }
}
