package io.thalweg.runtime.window.session;

/**
 * The part of a session step that knows the user's types; implemented by generated code, called by the thread of the
 * lane. No method may call {@link SessionWindows} back.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the accumulators
 */
public interface SessionHandler<K, V> {

    /** Makes an accumulator with its initial values. */
    V newValue();

    /** Gives a used accumulator its initial values back and drops what it refers to; another session gets it later. */
    void reset(V value);

    /**
     * Two sessions have become one (W4).
     *
     * @param into the accumulator of the session that starts earlier, which is kept
     * @param from that of the later session, which is reset afterwards
     */
    void merge(V into, V from);

    /** A session fires, for the first time or again (W6, W10). It ends or stays open afterwards, as lateness says. */
    void fire(K key, Session<V> session);

    /** The end of the session of a key that has been {@linkplain KeySessions#lend lent} to its slot. */
    default long lentEnd(K key) {
        throw new IllegalStateException("no session has been lent");
    }

    /** Copies the session of a key out of the slot; it is {@linkplain Session#takeBack taken back} then. */
    default void takeBack(K key) {
        throw new IllegalStateException("no session has been lent");
    }

    /** The key has no session any more: its {@link KeySessions} must not be used again. */
    void emptied(K key);
}
