package io.thalweg.benchmarks.versus.flink;

import org.apache.flink.api.common.functions.AggregateFunction;

/**
 * An accumulator of a few words, which needs neither boxes nor a generic serializer.
 *
 * @param <T> the type of the records
 */
abstract class WordsAggregate<T> implements AggregateFunction<T, long[], long[]> {
    private static final long serialVersionUID = 1;

    private final int words;

    WordsAggregate(int words) {
        this.words = words;
    }

    /** Adds a record. */
    abstract void add(long[] words, T record);

    @Override
    public long[] createAccumulator() {
        return new long[words];
    }

    @Override
    public long[] add(T record, long[] accumulator) {
        add(accumulator, record);
        return accumulator;
    }

    @Override
    public long[] getResult(long[] accumulator) {
        return accumulator;
    }

    /** Only sessions of counts are merged. */
    @Override
    public long[] merge(long[] left, long[] right) {
        left[0] += right[0];
        return left;
    }
}
