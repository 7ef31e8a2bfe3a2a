package io.thalweg.runtime.state.keyed;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.MapState;
import io.thalweg.runtime.state.ttl.TimeToLive;
import java.util.Map;
import java.util.Objects;

/** A {@link MapState}: one object per key, in which each entry has a time of its own (T7). */
public final class KeyedMap<K, V> extends KeyedState implements MapState<K, V> {

    private final int object;

    /**
     * The state object of a table.
     *
     * @param object where the map stands among the objects of a slot
     */
    public KeyedMap(KeyedTable table, int object, TimeToLive timeToLive) {
        super(table, timeToLive);
        this.object = object;
    }

    @Override
    public V get(K key) {
        Entries<K, V> entries = stored();
        int entry = entries == null ? -1 : entries.find(key);
        if (entry < 0) {
            return null;
        }
        V value = entries.value(entry);
        return isShown(entries, entry) ? value : null;
    }

    @Override
    public boolean contains(K key) {
        Entries<K, V> entries = stored();
        int entry = entries == null ? -1 : entries.find(key);
        return entry >= 0 && isShown(entries, entry);
    }

    /** Reads an entry: whether it is to be seen, and what its being read leads to (T4, T5, T6). */
    boolean isShown(Entries<K, V> entries, int entry) {
        return !timeToLive.limited() || isShownLimited(entries, entry);
    }

    private boolean isShownLimited(Entries<K, V> entries, int entry) {
        if (expired(entries.time(entry))) {
            remove(entries, entry);
            return timeToLive.shownUntilCleaned();
        }
        if (timeToLive.refreshedByReads()) {
            entries.touch(entry, table.now());
        }
        return true;
    }

    /** Whether an entry would be seen, if it were read. */
    boolean isVisible(Entries<K, V> entries, int entry) {
        return !timeToLive.limited() || timeToLive.shownUntilCleaned() || !expired(entries.time(entry));
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "a map has no null keys");
        Entries<K, V> entries = stored();
        if (entries == null) {
            entries = new Entries<>(timeToLive.limited());
            table.object(object, entries);
        }
        entries.put(key, value, table.now());
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> entries) {
        entries.forEach(this::put);
    }

    @Override
    public void remove(K key) {
        Entries<K, V> entries = stored();
        int entry = entries == null ? -1 : entries.find(key);
        if (entry >= 0) {
            remove(entries, entry);
        }
    }

    /** Of a map without entries nothing is kept. */
    void remove(Entries<K, V> entries, int entry) {
        entries.remove(entry);
        if (entries.size() == 0 && stored() == entries) {
            clear();
        }
    }

    /** Sets the value of an entry that is being iterated over. */
    void write(Entries<K, V> entries, int entry, V value) {
        entries.value(entry, value);
        entries.touch(entry, table.now());
    }

    @Override
    public Iterable<Map.Entry<K, V>> entries() {
        Entries<K, V> entries = stored();
        return () -> new EntryWalk<>(this, entries) {
            @Override
            Map.Entry<K, V> result(int entry) {
                return entry(entry);
            }
        };
    }

    @Override
    public Iterable<K> keys() {
        Entries<K, V> entries = stored();
        return () -> new EntryWalk<>(this, entries) {
            @Override
            K result(int entry) {
                return key(entry);
            }
        };
    }

    @Override
    public Iterable<V> values() {
        Entries<K, V> entries = stored();
        return () -> new EntryWalk<>(this, entries) {
            @Override
            V result(int entry) {
                return value(entry);
            }
        };
    }

    @Override
    public boolean isEmpty() {
        return stored() == null;
    }

    @Override
    public void clear() {
        table.object(object, null);
    }

    @SuppressWarnings("unchecked") // only this object puts something there
    private Entries<K, V> stored() {
        return (Entries<K, V>) table.object(object);
    }

    @Override
    boolean isStored(int at) {
        return table.objectAt(at, object) != null;
    }

    @Override
    void removeExpired(int at) {
        Entries<?, ?> entries = (Entries<?, ?>) table.objectAt(at, object);
        if (entries == null || !timeToLive.limited()) {
            return;
        }
        for (int entry = 0; entry < entries.end(); entry++) {
            if (entries.isUsed(entry) && expired(entries.time(entry))) {
                entries.remove(entry);
            }
        }
        if (entries.size() == 0) {
            table.objectAt(at, object, null);
        }
    }

    /** Writes the map of the key at an index, which may have none. */
    @SuppressWarnings("unchecked") // only this object puts something there
    public void write(int at, Codec<K> keys, Codec<V> values, BinaryOutput out) {
        Entries<K, V> entries = (Entries<K, V>) table.objectAt(at, object);
        out.writeBoolean(entries != null);
        if (entries != null) {
            entries.write(keys, values, out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public void read(int at, Codec<K> keys, Codec<V> values, BinaryInput in) {
        if (in.readBoolean()) {
            table.objectAt(at, object, Entries.read(timeToLive.limited(), keys, values, in));
        }
    }
}
