package io.thalweg.runtime.state;

/** A table as the compiler writes it: key long, one field {@code count} long, which begins at 0. */
public class CountTable extends SlotTable {

    private static final int STRIDE = 2;

    public CountTable(StateEnvironment environment) {
        super(environment, STRIDE, 0);
    }

    public int find(long key) {
        return probe(mix(key));
    }

    /** Adds the count of a key of another table. */
    void merge(CountTable other, int from) {
        long hash = other.hash(from);
        int at = home(hash);
        while (slots[at * STRIDE] != 0 && slots[at * STRIDE] != hash) {
            at = (at + 1) & mask;
        }
        if (slots[at * STRIDE] == 0 && hash != 0 && !moved(hash)) {
            adopt(other, from, at);
            return;
        }
        int here = probe(hash);
        count(here, count(here) + other.count(from));
    }

    int lookup(long key) {
        long hash = mix(key);
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                return hash == 0 ? (zeroUsed() ? mask + 1 : -1) : at;
            }
            if (found == 0) {
                return moved(hash) ? lookup(key) : -1;
            }
            at = (at + 1) & mask;
        }
    }

    public long key(int at) {
        return unmix(slots[at * STRIDE]);
    }

    public long count(int at) {
        return slots[at * STRIDE + 1];
    }

    public void count(int at, long count) {
        slots[at * STRIDE + 1] = count;
    }

    private int probe(long hash) {
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                return hash == 0 ? zero() : at;
            }
            if (found == 0) {
                return moved(hash) ? probe(hash) : insert(at, hash);
            }
            at = (at + 1) & mask;
        }
    }

    private int zero() {
        return zeroUsed() ? mask + 1 : insertZero();
    }
}
