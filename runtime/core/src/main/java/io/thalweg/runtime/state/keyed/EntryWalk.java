package io.thalweg.runtime.state.keyed;

import java.util.AbstractMap;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Over the entries of one map. An entry is read, with all that follows from its time to live, when it is passed (T4, T8).
 *
 * @param <R> what it gives of an entry
 */
abstract class EntryWalk<K, V, R> implements Iterator<R> {

    private final KeyedMap<K, V> map;
    private final Entries<K, V> entries;
    private final int layout;
    private int next;
    private int passed = -1;

    /** @param entries null if there are none */
    EntryWalk(KeyedMap<K, V> map, Entries<K, V> entries) {
        this.map = map;
        this.entries = entries;
        this.layout = entries == null ? 0 : entries.layout();
    }

    /** What it gives of an entry. */
    abstract R result(int entry);

    final K key(int entry) {
        return entries.key(entry);
    }

    final V value(int entry) {
        return entries.value(entry);
    }

    /** A copy of an entry that writes to the map. */
    final Map.Entry<K, V> entry(int entry) {
        return new AbstractMap.SimpleEntry<>(entries.key(entry), entries.value(entry)) {
            private static final long serialVersionUID = 1;

            @Override
            public V setValue(V value) {
                checkLayout();
                map.write(entries, entry, value);
                return super.setValue(value);
            }
        };
    }

    @Override
    public final boolean hasNext() {
        if (entries == null) {
            return false;
        }
        checkLayout();
        while (next < entries.end() && !isSeen(next)) {
            next++;
        }
        return next < entries.end();
    }

    private boolean isSeen(int entry) {
        if (!entries.isUsed(entry)) {
            return false;
        }
        if (map.isVisible(entries, entry)) {
            return true;
        }
        map.remove(entries, entry);
        return false;
    }

    @Override
    public final R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        passed = next++;
        R result = result(passed);
        map.isShown(entries, passed);
        return result;
    }

    @Override
    public final void remove() {
        if (passed < 0) {
            throw new IllegalStateException("there is no entry to remove: call next() first");
        }
        checkLayout();
        if (entries.isUsed(passed)) {
            map.remove(entries, passed);
        }
        passed = -1;
    }

    private void checkLayout() {
        if (entries.layout() != layout) {
            throw new ConcurrentModificationException("entries were put into the map while it was iterated over");
        }
    }
}
