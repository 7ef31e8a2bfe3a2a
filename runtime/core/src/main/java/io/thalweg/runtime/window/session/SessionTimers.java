package io.thalweg.runtime.window.session;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * When to look at which session next, with one entry for each open session. The time of an entry is that of the session's
 * next event or an earlier one, so that a session which grows need not be moved; whoever takes the entry out finds that it
 * is too early and files it again.
 *
 * <p>Sessions that are due soon stand in a heap; the others in buckets of equal length in time, so many in a ring and all
 * that is farther off in one more. When the heap is empty, the sessions of the next bucket are filed again. Most of them
 * have grown in the meantime, and go on to a later bucket without ever being ordered.
 *
 * <p>Owned by the thread of the lane.
 *
 * @param <V> the type of the accumulators
 */
final class SessionTimers<V> {

    private static final long NONE = Long.MAX_VALUE;
    private static final int RING = 256;
    private static final int BUCKETS_OF_A_SESSION = 64; // of the first one; others may be longer or shorter
    private static final int LARGEST_SHIFT = 40; // 35 years

    private final ToLongFunction<Session<V>> dueTime;
    private final SessionHeap<V> heap = new SessionHeap<>();
    private final SessionBucket<V>[] ring = newRing();
    private SessionBucket<V> far = new SessionBucket<>();
    private SessionBucket<V> spare = new SessionBucket<>();
    private int shift = -1; // of a time, to get the number of its bucket; unknown before the first entry
    private long current; // sessions of the bucket of this number, and of earlier ones, are in the heap
    private long earliestFar = NONE; // no bucket of a lower number has a session in far
    private long next = NONE; // no bucket of a lower number has a session outside of the heap
    private int size;

    /**
     * Without entries.
     *
     * @param dueTime the time of a session's next event; asked when its entry is filed again
     */
    SessionTimers(ToLongFunction<Session<V>> dueTime) {
        this.dueTime = dueTime;
    }

    int size() {
        return size;
    }

    /** No entry is earlier than this; {@link Long#MAX_VALUE} if there is none. */
    long firstTime() {
        if (heap.size() > 0) {
            return heap.firstTime();
        }
        return next == NONE ? Long.MAX_VALUE : next << shift;
    }

    /** Whether {@link #first} can be asked; if not, {@link #fileNext} comes first. */
    boolean firstIsKnown() {
        return heap.size() > 0;
    }

    /** The session of the earliest entry. */
    Session<V> first() {
        return heap.first();
    }

    /** Visits the sessions of all entries. */
    void forEach(Consumer<Session<V>> visitor) {
        heap.forEach(visitor);
        for (SessionBucket<V> bucket : ring) {
            bucket.forEach(visitor);
        }
        far.forEach(visitor);
    }

    /** Files a session that has no entry. */
    void add(Session<V> session, long time) {
        if (size == 0) {
            begin(session, time);
        }
        size++;
        file(session, time);
    }

    /** Files the earliest entry again at a time that is not earlier. */
    void postponeFirst(long time) {
        Session<V> session = heap.first();
        heap.remove(session);
        file(session, time);
    }

    /** Makes sure that the entry of a session is not later than this. */
    void atLatest(Session<V> session, long time) {
        if (session.entries.timeOf(session) > time) {
            session.entries.remove(session);
            file(session, time);
        }
    }

    void remove(Session<V> session) {
        session.entries.remove(session);
        size--;
    }

    /** Files the sessions of the next bucket again. There must be some outside of the heap. */
    void fileNext() {
        if (next == earliestFar) {
            current = next - 1;
            fileFar();
        } else {
            current = next;
            fileAgain(ring[(int) next & RING - 1]);
        }
        next = Math.min(nextInRing(), earliestFar);
    }

    private void fileFar() {
        SessionBucket<V> before = far;
        far = spare;
        spare = before;
        earliestFar = NONE;
        fileAgain(before);
    }

    /** None of the sessions comes into the same bucket. */
    private void fileAgain(SessionBucket<V> bucket) {
        while (bucket.size() > 0) {
            Session<V> session = bucket.removeLast();
            file(session, dueTime.applyAsLong(session));
        }
    }

    private long nextInRing() {
        for (int ahead = 1; ahead < RING; ahead++) {
            if (ring[(int) (current + ahead) & RING - 1].size() > 0) {
                return current + ahead;
            }
        }
        return NONE;
    }

    private void begin(Session<V> session, long time) {
        if (shift < 0) {
            long length = Math.max(1, (time - session.start) / BUCKETS_OF_A_SESSION);
            shift = Math.min(Math.max(1, Long.SIZE - 1 - Long.numberOfLeadingZeros(length)), LARGEST_SHIFT);
        }
        current = (time >> shift) - 1;
        next = NONE;
        earliestFar = NONE;
    }

    private void file(Session<V> session, long time) {
        long number = time >> shift;
        if (number <= current) {
            heap.add(session, time);
            return;
        }
        next = Math.min(next, number);
        if (number - current < RING) {
            ring[(int) number & RING - 1].add(session, time);
        } else {
            earliestFar = Math.min(earliestFar, number);
            far.add(session, time);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types; this one is never handed out
    private static <V> SessionBucket<V>[] newRing() {
        SessionBucket<V>[] ring = new SessionBucket[RING];
        Arrays.setAll(ring, i -> new SessionBucket<>());
        return ring;
    }
}
