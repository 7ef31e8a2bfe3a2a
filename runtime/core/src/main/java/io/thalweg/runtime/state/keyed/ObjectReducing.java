package io.thalweg.runtime.state.keyed;

import io.thalweg.api.ReducingState;
import io.thalweg.runtime.state.ttl.TimeToLive;

/** A {@link ReducingState} of objects. Generated code calls the user's method. */
public abstract class ObjectReducing<T> extends ObjectCell<T> implements ReducingState<T> {

    /**
     * The state object of a table.
     *
     * @param object where the value stands among the objects of a slot
     * @param stamp where its time stands among the words, any number without a time to live
     */
    protected ObjectReducing(KeyedTable table, int object, int stamp, TimeToLive timeToLive) {
        super(table, object, stamp, timeToLive);
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
