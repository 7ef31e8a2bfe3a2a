package io.thalweg.runtime.state.keyed;

import io.thalweg.api.ValueState;
import io.thalweg.runtime.state.ttl.TimeToLive;

/** A {@link ValueState} of objects. */
public final class ObjectValue<T> extends ObjectCell<T> implements ValueState<T> {

    /**
     * The state object of a table.
     *
     * @param object where the value stands among the objects of a slot
     * @param stamp where its time stands among the words, any number without a time to live
     */
    public ObjectValue(KeyedTable table, int object, int stamp, TimeToLive timeToLive) {
        super(table, object, stamp, timeToLive);
    }

    @Override
    public T value() {
        return read();
    }

    @Override
    public void update(T value) {
        write(value);
    }
}
