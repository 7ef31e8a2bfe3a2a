package io.thalweg.benchmarks.windows;

import io.thalweg.benchmarks.Digest;
import java.util.Arrays;

/** Counts by long key: open addressing, key and count side by side, growing at half load. Used by one thread. */
final class CountTable {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 11];
    private int mask = (1 << 10) - 1;
    private int shift = 64 - 10;
    private int size;

    /** Counts one more. A slot is free as long as its count is 0. */
    void add(long key) {
        long[] words = slots;
        int at = (int) (key * GOLDEN >>> shift);
        while (words[2 * at + 1] != 0) {
            if (words[2 * at] == key) {
                words[2 * at + 1]++;
                return;
            }
            at = (at + 1) & mask;
        }
        insert(at, key);
    }

    private void insert(int at, long key) {
        slots[2 * at] = key;
        slots[2 * at + 1] = 1;
        if (++size > mask / 2) {
            grow();
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        mask = slots.length / 2 - 1;
        shift--;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                move(old[i], old[i + 1]);
            }
        }
    }

    private void move(long key, long count) {
        int at = (int) (key * GOLDEN >>> shift);
        while (slots[2 * at + 1] != 0) {
            at = (at + 1) & mask;
        }
        slots[2 * at] = key;
        slots[2 * at + 1] = count;
    }

    /** Puts all counts into the digest, and forgets them. */
    void drain(long windowEnd, Digest digest) {
        long[] words = slots;
        for (int i = 0; i < words.length; i += 2) {
            if (words[i + 1] != 0) {
                digest.add(words[i], windowEnd, words[i + 1]);
            }
        }
        Arrays.fill(words, 0);
        size = 0;
    }
}
