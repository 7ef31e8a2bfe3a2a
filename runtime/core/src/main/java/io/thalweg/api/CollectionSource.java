package io.thalweg.api;

import io.thalweg.runtime.source.CollectionReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Emits the elements of a collection, in its order: one split, whose position is the index of the next element.
 *
 * @param <T> the type of the records
 */
public final class CollectionSource<T> implements StreamSource<T> {

    private final List<T> records;

    private CollectionSource(List<T> records) {
        this.records = records;
    }

    /** A source of the collection's present elements, none of them null. */
    public static <T> CollectionSource<T> of(Collection<? extends T> records) {
        return new CollectionSource<>(List.copyOf(records));
    }

    /** A source of these records, none of them null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> CollectionSource<T> of(T... records) {
        return new CollectionSource<>(List.copyOf(Arrays.asList(records)));
    }

    @Override
    public List<SourceSplit> splits() {
        return List.of(new SourceSplit("collection"));
    }

    @Override
    public SplitReader<T> open(SourceSplit split, long position) {
        return new CollectionReader<>(records, position);
    }

    @Override
    public String toString() {
        return "CollectionSource[" + records.size() + " records]";
    }
}
