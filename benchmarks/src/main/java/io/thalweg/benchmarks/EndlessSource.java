package io.thalweg.benchmarks;

import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * A source of one split that never ends.
 *
 * @param generators makes the reader: a generator of records
 * @param <T> the type of the records
 */
public record EndlessSource<T>(Supplier<? extends SplitReader<T>> generators) implements StreamSource<T> {

    private static final SourceSplit ONLY = new SourceSplit("generator");

    @Override
    public List<SourceSplit> splits() {
        return List.of(ONLY);
    }

    @Override
    public SplitReader<T> open(SourceSplit split, long position) {
        return generators.get();
    }

    @Override
    public boolean bounded() {
        return false;
    }
}
