package io.thalweg.runtime.window.session;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Sessions with a time each, side by side in two arrays; a session knows where it stands. How they are ordered is up to
 * subclasses. Owned by the thread of the lane.
 *
 * @param <V> the type of the accumulators
 */
abstract class SessionEntries<V> {

    private static final int INITIAL_CAPACITY = 8;

    long[] times = new long[INITIAL_CAPACITY];
    Session<V>[] sessions = array(INITIAL_CAPACITY);
    int size;

    final int size() {
        return size;
    }

    /** The time of a session that is here. */
    final long timeOf(Session<V> session) {
        return times[session.position];
    }

    /** Visits all sessions in no particular order. */
    final void forEach(Consumer<Session<V>> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(sessions[i]);
        }
    }

    /** Adds a session that is nowhere. */
    abstract void add(Session<V> session, long time);

    /** Takes a session out that is here. */
    abstract void remove(Session<V> session);

    /** Makes room for one more. */
    final void makeRoom() {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            sessions = Arrays.copyOf(sessions, size * 2);
        }
    }

    final void put(int index, Session<V> session, long time) {
        times[index] = time;
        sessions[index] = session;
        session.position = index;
        session.entries = this;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types; this one is never handed out
    private static <V> Session<V>[] array(int length) {
        return new Session[length];
    }
}
