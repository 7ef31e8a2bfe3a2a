package io.thalweg.runtime.join;

/**
 * What an interval join keeps of one key. Owned by the thread of the lane.
 *
 * @param <L> the type of the left records
 * @param <R> the type of the right records
 */
public final class KeyRecords<L, R> {

    final TimedRecords<L> left = new TimedRecords<>();
    final TimedRecords<R> right = new TimedRecords<>();
    long hash; // of the key, with which its slot is found again
    int position; // in the expiry queue, -1 if it is not in it

    KeyRecords() {}

    /** The left records, ascending by timestamp. */
    public TimedRecords<L> left() {
        return left;
    }

    /** The right records, ascending by timestamp. */
    public TimedRecords<R> right() {
        return right;
    }
}
