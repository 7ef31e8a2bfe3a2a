package io.thalweg.api;

/**
 * One value per key (K2). A final field of a keyed step that the engine gives to the constructor; each method speaks of
 * the key of the handler at hand. For the thread that calls the handler.
 */
public interface ValueState<T> {

    /** The value, null if there is none. An object that can change is the state's own: call {@link #update} after a change. */
    T value();

    /** Replaces the value; null removes it. */
    void update(T value);

    /** Removes the value of this key. */
    void clear();
}
