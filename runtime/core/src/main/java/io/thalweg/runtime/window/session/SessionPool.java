package io.thalweg.runtime.window.session;

import java.util.Arrays;

/**
 * Objects of sessions that have ended, for those to come: a session lives long enough to be expensive garbage. Keeps no
 * more objects than are in use at the time, so that the memory of a rush is given back after it.
 *
 * <p>Owned by the thread of the lane.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the accumulators
 */
final class SessionPool<K, V> {

    /** So many are always kept. */
    private static final int ALWAYS = 1_024;

    private final SessionHandler<K, V> handler;
    private Session<V> sessions; // linked by "older"
    private int sessionCount;
    private KeySessions<K, V>[] keys = array(ALWAYS);
    private int keyCount;

    SessionPool(SessionHandler<K, V> handler) {
        this.handler = handler;
    }

    /** A session that belongs nowhere, its accumulator with the initial values. */
    Session<V> takeSession(long start, long end) {
        Session<V> session = sessions;
        if (session == null) {
            session = new Session<>();
            session.value = handler.newValue();
        } else {
            sessions = session.older;
            session.older = null;
            sessionCount--;
        }
        session.start = start;
        session.end = end;
        return session;
    }

    /** Takes a session back that belongs nowhere any more. */
    void release(Session<V> session, int sessionsInUse) {
        session.owner = null;
        if (sessionCount < Math.max(ALWAYS, sessionsInUse)) {
            handler.reset(session.value);
            session.older = sessions;
            sessions = session;
            sessionCount++;
        }
    }

    KeySessions<K, V> takeKey(K key) {
        KeySessions<K, V> taken = keyCount == 0 ? new KeySessions<>() : keys[--keyCount];
        taken.key = key;
        return taken;
    }

    /** Takes back what a key without sessions had; nobody refers to it any more. */
    void release(KeySessions<K, V> released, int sessionsInUse) {
        released.key = null;
        if (keyCount < Math.max(ALWAYS, sessionsInUse)) {
            if (keyCount == keys.length) {
                keys = Arrays.copyOf(keys, keyCount * 2);
            }
            keys[keyCount++] = released;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types; this one is never handed out
    private static <K, V> KeySessions<K, V>[] array(int length) {
        return new KeySessions[length];
    }
}
