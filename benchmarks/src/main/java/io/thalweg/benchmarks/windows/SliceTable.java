package io.thalweg.benchmarks.windows;

import io.thalweg.benchmarks.Digest;

/**
 * Counts by long key and slice: open addressing, a slot is half a cache line of the key and a ring of six slices, two
 * in a word: the five of a window and the one that is being filled behind them. Grows at half load. Key 0 does not
 * occur. Keys stay, as the generator's do. Used by one thread.
 */
final class SliceTable {
    static final int SLICES = 5;
    private static final int RING = 6;
    private static final int STRIDE = 4;
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
        int ring = (int) (slice % RING);
        words[at * STRIDE + word(ring)] += 1L << shift(ring);
        if (found == 0) {
            inserted(at, key);
        }
    }

    private static int word(int ring) {
        return 1 + (ring >> 1);
    }

    private static int shift(int ring) {
        return (ring & 1) << 5;
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
        int first = (int) (firstSlice % RING);
        long kept = ~(0xFFFF_FFFFL << shift(first));
        int other = (int) ((firstSlice + SLICES) % RING); // the slice behind the window
        for (int i = 0; i < words.length; i += STRIDE) {
            if (words[i] != 0) {
                long clicks = sum(words, i) - count(words, i, other);
                if (clicks != 0) {
                    digest.add(words[i], windowEnd, clicks);
                }
                words[i + word(first)] &= kept;
            }
        }
    }

    private static long sum(long[] words, int i) {
        long both = words[i + 1] + words[i + 2] + words[i + 3];
        return (both >>> 32) + (both & 0xFFFF_FFFFL);
    }

    private static long count(long[] words, int i, int ring) {
        return words[i + word(ring)] >>> shift(ring) & 0xFFFF_FFFFL;
    }
}
