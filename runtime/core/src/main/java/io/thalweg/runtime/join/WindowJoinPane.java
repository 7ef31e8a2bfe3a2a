package io.thalweg.runtime.join;

import io.thalweg.runtime.state.Pane;
import io.thalweg.runtime.window.RecordBuffer;

/**
 * One session of a window join: the records of both sides in the order of their arrival. Owned by the thread of the lane.
 *
 * @param <L> the type of the left records
 * @param <R> the type of the right records
 */
public final class WindowJoinPane<L, R> extends Pane {

    private RecordBuffer<L> left = new RecordBuffer<>();
    private RecordBuffer<R> right = new RecordBuffer<>();

    /** No records. */
    public WindowJoinPane() {}

    /** The left records. */
    public RecordBuffer<L> left() {
        return left;
    }

    /** The right records. */
    public RecordBuffer<R> right() {
        return right;
    }

    /** Adds the records of another session behind those of this one. */
    public void addAll(WindowJoinPane<L, R> other) {
        left.addAll(other.left);
        right.addAll(other.right);
    }

    @Override
    public void clear() {
        left = new RecordBuffer<>();
        right = new RecordBuffer<>();
    }
}
