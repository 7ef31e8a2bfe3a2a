package io.thalweg.runtime.state.keyed;

import io.thalweg.api.Aggregate;
import io.thalweg.api.AggregatingState;
import io.thalweg.runtime.state.ttl.TimeToLive;

/** An {@link AggregatingState}: the accumulator is stored, the result is made when it is asked for (K6). */
public final class Aggregating<IN, ACC, OUT> extends ObjectCell<ACC> implements AggregatingState<IN, OUT> {

    private final Aggregate<IN, ACC, OUT> aggregate;

    /**
     * The state object of a table.
     *
     * @param object where the accumulator stands among the objects of a slot
     * @param stamp where its time stands among the words, any number without a time to live
     */
    public Aggregating(
            KeyedTable table, int object, int stamp, TimeToLive timeToLive, Aggregate<IN, ACC, OUT> aggregate) {
        super(table, object, stamp, timeToLive);
        this.aggregate = aggregate;
    }

    @Override
    public void add(IN value) {
        if (value == null) {
            clear();
            return;
        }
        ACC before = base();
        write(aggregate.add(value, before == null ? aggregate.createAccumulator() : before));
    }

    @Override
    public OUT get() {
        ACC accumulator = read();
        return accumulator == null ? null : aggregate.getResult(accumulator);
    }
}
