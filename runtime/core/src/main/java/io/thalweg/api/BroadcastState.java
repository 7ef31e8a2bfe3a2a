package io.thalweg.api;

import java.util.Map;

/**
 * A map that every subtask of a step has for itself, filled by its {@code @OnBroadcast} handlers (B1). A final field that the
 * engine gives to the constructor, or one that is not final and that it sets. There is no key: all keys see the same map.
 * Keys and values may not be changed after they were put. For the thread that calls the handler.
 *
 * <p>Outside of {@code @OnBroadcast} it can only be read; whatever would change it throws an {@link IllegalStateException}
 * (B2). Entries are iterated over in the order in which their keys were first put.
 */
public interface BroadcastState<K, V> {

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

    /** Whether there is no entry. */
    boolean isEmpty();

    /** Removes all entries. */
    void clear();
}
