package io.thalweg.runtime.window.session;

/**
 * The open sessions of one key: disjoint, not even touching, in order of time. What generated code keeps in its table
 * for the key. Owned by the thread of the lane.
 *
 * @param <K> the type of the key
 * @param <V> the type of the accumulators
 */
public final class KeySessions<K, V> {

    K key;

    /** The latest session; most records belong to it, so searches begin here. */
    Session<V> newest;

    private Session<V> oldest;

    KeySessions() {}

    /** The key. */
    public K key() {
        return key;
    }

    /**
     * Lends the newest session to the slot of the key, where the next records find it without a look at this object.
     *
     * @return the session, to be copied into the slot; null if it has fired, or there is none
     */
    public Session<V> lend() {
        if (newest == null || !newest.pending) {
            return null;
        }
        newest.lent = true;
        return newest;
    }

    /** The session that stands in the slot of the key, null if none does. */
    public Session<V> lent() {
        return newest != null && newest.lent ? newest : null;
    }

    /** Whether the key has no session. */
    boolean isEmpty() {
        return newest == null;
    }

    /** The newest session that starts no later than at this time, null if there is none. */
    Session<V> startedBy(long time) {
        Session<V> session = newest;
        while (session != null && session.start > time) {
            session = session.older;
        }
        return session;
    }

    /** Puts a session behind the one that is next older, or before all if that is null. */
    void insert(Session<V> session, Session<V> older) {
        Session<V> newer = older == null ? oldest : older.newer;
        session.owner = this;
        session.older = older;
        session.newer = newer;
        linkBelow(newer, session);
        linkAbove(older, session);
    }

    void remove(Session<V> session) {
        linkBelow(session.newer, session.older);
        linkAbove(session.older, session.newer);
        session.older = null;
        session.newer = null;
    }

    private void linkBelow(Session<V> newer, Session<V> session) {
        if (newer == null) {
            newest = session;
        } else {
            newer.older = session;
        }
    }

    private void linkAbove(Session<V> older, Session<V> session) {
        if (older == null) {
            oldest = session;
        } else {
            older.newer = session;
        }
    }
}
