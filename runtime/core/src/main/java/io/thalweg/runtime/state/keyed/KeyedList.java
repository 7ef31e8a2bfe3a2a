package io.thalweg.runtime.state.keyed;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.ListState;
import io.thalweg.runtime.state.ttl.TimeToLive;
import java.util.List;
import java.util.Objects;

/** A {@link ListState}: one object per key, none for a list without elements (K3). */
public final class KeyedList<T> extends KeyedState implements ListState<T> {

    private final int object;

    /**
     * The state object of a table.
     *
     * @param object where the list stands among the objects of a slot
     */
    public KeyedList(KeyedTable table, int object, TimeToLive timeToLive) {
        super(table, timeToLive);
        this.object = object;
    }

    @Override
    public Iterable<T> get() {
        Elements<T> elements = stored();
        if (elements == null) {
            return List.of();
        }
        return timeToLive.limited() ? readLimited(elements) : elements;
    }

    private Iterable<T> readLimited(Elements<T> elements) {
        long now = table.now();
        Elements<T> seen = elements;
        if (elements.hasOnlyExpired(timeToLive, now)) {
            clear();
            return timeToLive.shownUntilCleaned() ? elements : List.of();
        }
        if (!timeToLive.shownUntilCleaned()) {
            elements.removeExpired(timeToLive, now);
        } else if (timeToLive.refreshedByReads() && elements.hasExpired(timeToLive, now)) {
            seen = elements.copy(); // what is read now, and removed by being read (T9)
            elements.removeExpired(timeToLive, now);
        }
        if (timeToLive.refreshedByReads()) {
            elements.refresh(now);
        }
        return seen;
    }

    @Override
    public void add(T element) {
        Objects.requireNonNull(element, "a list has no null elements");
        Elements<T> elements = stored();
        if (elements == null) {
            elements = new Elements<>(timeToLive.limited());
            table.object(object, elements);
        }
        elements.add(element, table.now());
    }

    @Override
    public void addAll(Iterable<? extends T> elements) {
        for (T element : elements) {
            add(element);
        }
    }

    @Override
    public void update(List<? extends T> elements) {
        Elements<T> replacing = new Elements<>(timeToLive.limited());
        for (T element : elements) {
            replacing.add(Objects.requireNonNull(element, "a list has no null elements"), table.now());
        }
        table.object(object, replacing.isEmpty() ? null : replacing);
    }

    @Override
    public void clear() {
        table.object(object, null);
    }

    @SuppressWarnings("unchecked") // only this object puts something there
    private Elements<T> stored() {
        return (Elements<T>) table.object(object);
    }

    @Override
    boolean isStored(int at) {
        return table.objectAt(at, object) != null;
    }

    @Override
    void removeExpired(int at) {
        Elements<?> elements = (Elements<?>) table.objectAt(at, object);
        if (elements != null && timeToLive.limited()) {
            elements.removeExpired(timeToLive, table.now());
            if (elements.isEmpty()) {
                table.objectAt(at, object, null);
            }
        }
    }

    /** Writes the list of the key at an index, which may have none. */
    @SuppressWarnings("unchecked") // only this object puts something there
    public void write(int at, Codec<T> codec, BinaryOutput out) {
        Elements<T> elements = (Elements<T>) table.objectAt(at, object);
        out.writeBoolean(elements != null);
        if (elements != null) {
            elements.write(codec, out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public void read(int at, Codec<T> codec, BinaryInput in) {
        if (in.readBoolean()) {
            table.objectAt(at, object, Elements.read(timeToLive.limited(), codec, in));
        }
    }
}
