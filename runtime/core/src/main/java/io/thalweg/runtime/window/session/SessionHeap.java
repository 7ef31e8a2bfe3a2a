package io.thalweg.runtime.window.session;

/**
 * The sessions whose time comes next: a heap of four children.
 *
 * <p>Owned by the thread of the lane.
 *
 * @param <V> the type of the accumulators
 */
final class SessionHeap<V> extends SessionEntries<V> {

    /** The earliest time, {@link Long#MAX_VALUE} if there is no entry. */
    long firstTime() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /** The session of the earliest entry; there must be one. */
    Session<V> first() {
        return sessions[0];
    }

    @Override
    void add(Session<V> session, long time) {
        makeRoom();
        rise(size++, session, time);
    }

    @Override
    void remove(Session<V> session) {
        int index = session.position;
        size--;
        Session<V> last = sessions[size];
        long time = times[size];
        sessions[size] = null;
        if (index == size) {
            return;
        }
        if (time < times[index]) {
            rise(index, last, time);
        } else {
            sink(index, last, time);
        }
    }

    /** Puts an entry at an index that is free, or at one above. */
    private void rise(int from, Session<V> session, long time) {
        int index = from;
        while (index > 0 && times[(index - 1) >> 2] > time) {
            int parent = (index - 1) >> 2;
            put(index, sessions[parent], times[parent]);
            index = parent;
        }
        put(index, session, time);
    }

    /** Puts an entry at an index that is free, or at one below. */
    private void sink(int from, Session<V> session, long time) {
        int index = from;
        for (int child = earliestChild(index); child >= 0 && times[child] < time; child = earliestChild(index)) {
            put(index, sessions[child], times[child]);
            index = child;
        }
        put(index, session, time);
    }

    /** The child with the earliest time, -1 if there is none. */
    private int earliestChild(int parent) {
        int begin = (parent << 2) + 1;
        int end = Math.min(begin + 4, size);
        int earliest = begin < size ? begin : -1;
        for (int child = begin + 1; child < end; child++) {
            if (times[child] < times[earliest]) {
                earliest = child;
            }
        }
        return earliest;
    }
}
