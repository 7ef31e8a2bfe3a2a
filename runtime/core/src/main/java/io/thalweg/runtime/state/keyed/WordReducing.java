package io.thalweg.runtime.state.keyed;

import io.thalweg.api.ReducingState;
import io.thalweg.runtime.state.ttl.TimeToLive;

/** A {@link ReducingState} of the box of a primitive type. Generated code says which, and calls the user's method. */
public abstract class WordReducing<T> extends WordCell<T> implements ReducingState<T> {

    /**
     * The state object of a table.
     *
     * @param word where the value stands in a slot; its time stands behind it
     */
    protected WordReducing(KeyedTable table, int word, TimeToLive timeToLive) {
        super(table, word, timeToLive);
    }

    /** The user's method. */
    protected abstract T reduce(T one, T other);

    @Override
    public final void add(T value) {
        T before = value == null ? null : base();
        write(before == null ? value : reduce(before, value));
    }

    @Override
    public final T get() {
        return read();
    }
}
