package io.thalweg.api;

import java.util.List;

/**
 * A list per key (K3). A final field of a keyed step that the engine gives to the constructor; each method speaks of the
 * key of the handler at hand. For the thread that calls the handler.
 */
public interface ListState<T> {

    /** The elements in the order in which they were added, never null; to be read before the handler returns. */
    Iterable<T> get();

    /**
     * Adds an element at the end.
     *
     * @throws NullPointerException if it is null
     */
    void add(T element);

    /**
     * Adds elements at the end.
     *
     * @throws NullPointerException if one is null
     */
    void addAll(Iterable<? extends T> elements);

    /**
     * Replaces the elements; an empty list removes them.
     *
     * @throws NullPointerException if one is null; the state is then as before
     */
    void update(List<? extends T> elements);

    /** Removes the elements of this key. */
    void clear();
}
