package io.thalweg.runtime.state.operator;

import io.thalweg.api.Codec;
import io.thalweg.api.ListState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The items of one lane. An item that can change is copied when it is added. Owned by the thread of the lane.
 *
 * @param <T> the type of the items
 */
public final class OperatorListState<T> implements ListState<T> {

    private final Codec<T> codec;
    private final List<T> items = new ArrayList<>();
    private final List<T> view = Collections.unmodifiableList(items);

    /**
     * An empty list.
     *
     * @param codec copies items, and writes them to a checkpoint
     */
    public OperatorListState(Codec<T> codec) {
        this.codec = codec;
    }

    /** The codec of the items. */
    public Codec<T> codec() {
        return codec;
    }

    @Override
    public List<T> get() {
        return view;
    }

    @Override
    public void add(T element) {
        items.add(kept(element));
    }

    @Override
    public void addAll(Iterable<? extends T> elements) {
        items.addAll(allKept(elements));
    }

    @Override
    public void update(List<? extends T> elements) {
        List<T> kept = allKept(elements);
        items.clear();
        items.addAll(kept);
    }

    @Override
    public void clear() {
        items.clear();
    }

    private T kept(T element) {
        return codec.copy(Objects.requireNonNull(element, "an item of a state cannot be null"));
    }

    /** A list of its own: the elements may be those of this very state, and one of them null. */
    private List<T> allKept(Iterable<? extends T> elements) {
        List<T> kept = new ArrayList<>();
        elements.forEach(element -> kept.add(kept(element)));
        return kept;
    }
}
