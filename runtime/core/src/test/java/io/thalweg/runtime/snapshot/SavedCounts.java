package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;

/** A table as the compiler writes it: key long, one field {@code count} long. */
final class SavedCounts extends SlotTable implements SavedTable {

    private static final int STRIDE = 2;

    private final boolean viewed;

    /** @param viewed whether another thread may write copies of it */
    SavedCounts(boolean viewed) {
        super(StateEnvironment.FIXED, STRIDE, 0);
        this.viewed = viewed;
    }

    /** The key that has a slot of its own. */
    long keyOfHashZero() {
        return unmix(0);
    }

    int find(long key) {
        long hash = mix(key);
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                return hash == 0 ? zero() : at;
            }
            if (found == 0) {
                return moved(hash) ? find(key) : insert(at, hash);
            }
            at = (at + 1) & mask;
        }
    }

    private int zero() {
        return zeroUsed() ? mask + 1 : insertZero();
    }

    long key(int at) {
        return unmix(slots[at * STRIDE]);
    }

    long count(int at) {
        return slots[at * STRIDE + 1];
    }

    void count(int at, long count) {
        slots[at * STRIDE + 1] = count;
    }

    @Override
    public SavedTable view() {
        return viewed ? new SavedCounts(true) : null;
    }

    @Override
    public long keyHash(int at) {
        return Hashes.of(key(at));
    }

    @Override
    public void writeKey(int at, BinaryOutput out) {
        out.writeLong(key(at));
    }

    @Override
    public int readKey(BinaryInput in) {
        return find(in.readLong());
    }

    @Override
    public void writeState(int at, BinaryOutput out) {
        out.writeLong(count(at));
    }

    @Override
    public void readState(int at, BinaryInput in) {
        count(at, in.readLong());
    }

    @Override
    public String schema() {
        return "key long\ncount long";
    }
}
