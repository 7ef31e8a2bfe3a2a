package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.state.CountTable;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.StateEnvironment;

/** A {@link CountTable} with what a snapshot needs. */
final class SavedCounts extends CountTable implements SavedTable {

    private final boolean viewed;

    /** @param viewed whether another thread may write copies of it */
    SavedCounts(boolean viewed) {
        super(StateEnvironment.FIXED);
        this.viewed = viewed;
    }

    /** The key that has a slot of its own. */
    long keyOfHashZero() {
        return unmix(0);
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
