package io.thalweg.api;

/**
 * One value per key, made of all that were added (K5) by the static method that {@code @State(reduce = "#method")} names.
 * A final field of a keyed step that the engine gives to the constructor; each method speaks of the key of the handler at
 * hand. For the thread that calls the handler.
 */
public interface ReducingState<T> {

    /** Reduces the value so far and this one to one, at once; null removes the value so far. */
    void add(T value);

    /** The value, null if nothing was added. */
    T get();

    /** Removes the value of this key. */
    void clear();
}
