package io.thalweg.api;

import java.util.Map;

/**
 * A map per key (K4). A final field of a keyed step that the engine gives to the constructor; each method speaks of the
 * key of the handler at hand. Values may be null, keys may not. For the thread that calls the handler.
 *
 * <p>Entries are iterated over in the order in which their keys were first put, and iterators support {@code remove}.
 */
public interface MapState<K, V> {

    /** The value of a key of the map, null if there is none. */
    V get(K key);

    /**
     * Sets the value of a key of the map.
     *
     * @throws NullPointerException if the key is null
     */
    void put(K key, V value);

    /** Sets the values of all keys of a map. */
    void putAll(Map<? extends K, ? extends V> entries);

    /** Removes an entry, if it is there. */
    void remove(K key);

    /** Whether there is an entry. */
    boolean contains(K key);

    /** All entries; to be read before the handler returns. */
    Iterable<Map.Entry<K, V>> entries();

    /** The keys of all entries; to be read before the handler returns. */
    Iterable<K> keys();

    /** The values of all entries; to be read before the handler returns. */
    Iterable<V> values();

    /** Whether no entry is stored. Time to live is not looked at: expired entries count until they are removed (T8). */
    boolean isEmpty();

    /** Removes the entries of this key. */
    void clear();
}
