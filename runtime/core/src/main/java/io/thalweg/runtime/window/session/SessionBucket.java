package io.thalweg.runtime.window.session;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Sessions whose time comes within some interval, in no order. Owned by the thread of the lane.
 *
 * @param <V> the type of the accumulators
 */
final class SessionBucket<V> {

    private static final int INITIAL_CAPACITY = 8;

    private long[] times = new long[INITIAL_CAPACITY];
    private Session<V>[] sessions = array(INITIAL_CAPACITY);
    private int size;

    int size() {
        return size;
    }

    long time(int index) {
        return times[index];
    }

    void forEach(Consumer<Session<V>> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(sessions[i]);
        }
    }

    void add(Session<V> session, long time) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            sessions = Arrays.copyOf(sessions, size * 2);
        }
        put(size++, session, time);
    }

    /** The last one takes its place. */
    void remove(Session<V> session) {
        int index = session.position;
        size--;
        if (index < size) {
            put(index, sessions[size], times[size]);
        }
        sessions[size] = null;
        session.bucket = null;
    }

    /** Takes the last one out. */
    Session<V> removeLast() {
        Session<V> session = sessions[--size];
        sessions[size] = null;
        session.bucket = null;
        return session;
    }

    private void put(int index, Session<V> session, long time) {
        times[index] = time;
        sessions[index] = session;
        session.position = index;
        session.bucket = this;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types; this one is never handed out
    private static <V> Session<V>[] array(int length) {
        return new Session[length];
    }
}
