package io.thalweg.runtime.window.session;

/**
 * One open session of a key: an interval and the accumulator of its records.
 *
 * <p>Owned by the thread of the lane. The engine uses the object again for another session after this one has ended or
 * was merged into another: do not keep it.
 *
 * @param <V> the type of the accumulator
 */
public final class Session<V> {

    long start;
    long end;
    V value;
    KeySessions<?, V> owner;

    /** The next session of the key in either direction; {@code older} alone links the ones kept for later use. */
    Session<V> older;

    Session<V> newer;

    /** Whether it fires when time reaches {@link #maxTimestamp}; if not, it has fired and is kept for late records. */
    boolean pending;

    /** Whether it stands in the slot of its key: then the end and the accumulator here are old. */
    boolean lent;

    /** Where its entry of {@link SessionTimers} is. */
    SessionEntries<V> entries;

    /** The index of the entry there. */
    int position;

    Session() {}

    /** The timestamp of the first record. */
    public long start() {
        return start;
    }

    /** One gap after the last record, as that record's gap was; exclusive. */
    public long end() {
        return end;
    }

    /** The last millisecond of the session, which is the timestamp of its results (E21). */
    public long maxTimestamp() {
        return end - 1;
    }

    /** The accumulator, which is the session's own. */
    public V value() {
        return value;
    }

    /** Whether it has fired since its last record and only waits for late ones. */
    public boolean fired() {
        return !pending;
    }

    /** Ends a loan; the accumulator is up to date again. */
    public void takeBack(long newEnd) {
        end = newEnd;
        lent = false;
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
