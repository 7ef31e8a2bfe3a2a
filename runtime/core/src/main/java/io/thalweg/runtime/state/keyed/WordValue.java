package io.thalweg.runtime.state.keyed;

import io.thalweg.api.ValueState;
import io.thalweg.runtime.state.ttl.TimeToLive;

/** A {@link ValueState} of the box of a primitive type. Generated code says which. */
public abstract class WordValue<T> extends WordCell<T> implements ValueState<T> {

    /**
     * The state object of a table.
     *
     * @param word where the value stands in a slot; its time stands behind it
     */
    protected WordValue(KeyedTable table, int word, TimeToLive timeToLive) {
        super(table, word, timeToLive);
    }

    @Override
    public final T value() {
        return read();
    }

    @Override
    public final void update(T value) {
        write(value);
    }
}
