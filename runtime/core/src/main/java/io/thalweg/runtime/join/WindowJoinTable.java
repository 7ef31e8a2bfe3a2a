package io.thalweg.runtime.join;

import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;

/**
 * One window of a window join: a slot per key, in which stand the two chains of its records. Generated tables extend it.
 * Owned by the thread of the lane.
 *
 * @param <L> the type of the left records
 * @param <R> the type of the right records
 */
public abstract class WindowJoinTable<L, R> extends SlotTable {

    /** The left records of all keys. */
    protected final RecordChains<L> left = new RecordChains<>();

    /** The right records of all keys. */
    protected final RecordChains<R> right = new RecordChains<>();

    /**
     * An empty table.
     *
     * @param environment what the tables of the job share
     * @param stride words per slot
     * @param objectStride objects per slot, may be 0
     */
    protected WindowJoinTable(StateEnvironment environment, int stride, int objectStride) {
        super(environment, stride, objectStride);
    }

    /** The left records of all keys. */
    public final RecordChains<L> left() {
        return left;
    }

    /** The right records of all keys. */
    public final RecordChains<R> right() {
        return right;
    }

    @Override
    public void clear() {
        super.clear();
        left.clear();
        right.clear();
    }
}
