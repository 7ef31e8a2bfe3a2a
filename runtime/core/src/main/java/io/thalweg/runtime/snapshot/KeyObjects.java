package io.thalweg.runtime.snapshot;

/**
 * A table that has an object for each key, which somebody else knows how to save; generated tables implement it.
 *
 * @param <X> the type of the objects
 */
public interface KeyObjects<X> extends SavedKeys {

    /** The object of a slot, null for a new one. */
    X get(int at);

    /** Puts an object into a slot. */
    void set(int at, X object);
}
