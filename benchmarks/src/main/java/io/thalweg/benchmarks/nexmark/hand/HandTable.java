package io.thalweg.benchmarks.nexmark.hand;

import java.util.Arrays;

/**
 * Words by long key, the key in front of its values: open addressing, growing at half load. Key 0 does not occur. Used
 * by one thread.
 */
final class HandTable {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    final int stride;
    long[] words;
    private int mask = (1 << 10) - 1;
    private int shift = 64 - 10;
    private int size;

    /** A table of slots of so many words, that of the key included. */
    HandTable(int stride) {
        this.stride = stride;
        words = new long[stride << 10];
    }

    /** Where the key's slot begins in {@link #words}; a new one has values of 0. */
    int slot(long key) {
        int at = (int) (key * GOLDEN >>> shift);
        while (true) {
            long found = words[at * stride];
            if (found == key) {
                return at * stride;
            }
            if (found == 0) {
                return insert(at, key);
            }
            at = (at + 1) & mask;
        }
    }

    /** Where the key's slot begins, or -1 if there is none. */
    int find(long key) {
        int at = (int) (key * GOLDEN >>> shift);
        while (true) {
            long found = words[at * stride];
            if (found == key) {
                return at * stride;
            }
            if (found == 0) {
                return -1;
            }
            at = (at + 1) & mask;
        }
    }

    private int insert(int at, long key) {
        if (size >= mask >>> 1) {
            grow();
            return slot(key);
        }
        size++;
        words[at * stride] = key;
        return at * stride;
    }

    private void grow() {
        long[] old = words;
        words = new long[old.length * 2];
        mask = mask * 2 + 1;
        shift--;
        for (int i = 0; i < old.length; i += stride) {
            if (old[i] != 0) {
                System.arraycopy(old, i, words, free(old[i]), stride);
            }
        }
    }

    private int free(long key) {
        int at = (int) (key * GOLDEN >>> shift);
        while (words[at * stride] != 0) {
            at = (at + 1) & mask;
        }
        return at * stride;
    }

    /** Forgets everything but the room it took. */
    void clear() {
        Arrays.fill(words, 0);
        size = 0;
    }
}
