package io.thalweg.runtime.window.session;

/**
 * Sessions whose time comes within some interval, in no order. Owned by the thread of the lane.
 *
 * @param <V> the type of the accumulators
 */
final class SessionBucket<V> extends SessionEntries<V> {

    @Override
    void add(Session<V> session, long time) {
        makeRoom();
        put(size++, session, time);
    }

    /** The last one takes its place. */
    @Override
    void remove(Session<V> session) {
        int index = session.position;
        Session<V> last = removeLast();
        if (last != session) {
            put(index, last, times[size]);
        }
    }

    /** Takes the last one out. */
    Session<V> removeLast() {
        Session<V> session = sessions[--size];
        sessions[size] = null;
        return session;
    }
}
