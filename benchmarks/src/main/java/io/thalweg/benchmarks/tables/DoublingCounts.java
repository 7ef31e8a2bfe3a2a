package io.thalweg.benchmarks.tables;

/** What one would write first: open addressing, twice the size when it is full, all keys moved at once. */
final class DoublingCounts implements Counts {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[2 * 16];
    private int mask = 15;
    private int shift = 60;
    private int size;

    @Override
    public void add(long key) {
        int at = slot(key);
        if (slots[2 * at + 1]++ == 0) {
            slots[2 * at] = key;
            if (++size > (int) ((mask + 1) * 3L / 5)) {
                grow();
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    private int slot(long key) {
        int at = (int) (key * FACTOR >>> shift);
        while (slots[2 * at + 1] != 0 && slots[2 * at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        mask = slots.length / 2 - 1;
        shift--;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int at = slot(old[i]);
                slots[2 * at] = old[i];
                slots[2 * at + 1] = old[i + 1];
            }
        }
    }
}
