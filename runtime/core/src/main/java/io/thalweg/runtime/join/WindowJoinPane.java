package io.thalweg.runtime.join;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.snapshot.SavedContents;
import io.thalweg.runtime.state.Pane;
import io.thalweg.runtime.window.RecordBuffer;

/**
 * One session of a window join: the records of both sides in the order of their arrival. Owned by the thread of the lane.
 *
 * @param <L> the type of the left records
 * @param <R> the type of the right records
 */
public final class WindowJoinPane<L, R> extends Pane implements SavedContents {

    private RecordBuffer<L> left = new RecordBuffer<>();
    private RecordBuffer<R> right = new RecordBuffer<>();

    private final Codec<L> leftCodec;
    private final Codec<R> rightCodec;

    /** No records. The codecs write snapshots. */
    public WindowJoinPane(Codec<L> leftCodec, Codec<R> rightCodec) {
        this.leftCodec = leftCodec;
        this.rightCodec = rightCodec;
    }

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

    @Override
    public void write(BinaryOutput out) {
        left.write(leftCodec, out);
        right.write(rightCodec, out);
    }

    @Override
    public void read(BinaryInput in) {
        left.read(leftCodec, in);
        right.read(rightCodec, in);
    }

    @Override
    public String schema() {
        return "left " + leftCodec.schema() + ", right " + rightCodec.schema();
    }
}
