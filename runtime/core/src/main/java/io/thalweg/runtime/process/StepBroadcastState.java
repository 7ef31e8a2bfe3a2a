package io.thalweg.runtime.process;

import io.thalweg.api.BroadcastState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One subtask's broadcast state. Generated code opens it for writing around each call of an {@code @OnBroadcast} handler. Owned
 * by the thread of the lane.
 */
public final class StepBroadcastState<K, V> implements BroadcastState<K, V> {

    private final String name; // step and field
    private final Map<K, V> entries = new LinkedHashMap<>();
    private final Map<K, V> readOnly = Collections.unmodifiableMap(entries);
    private boolean writable;

    /** Without entries, for reading; the name is that of step and field. */
    public StepBroadcastState(String name) {
        this.name = name;
    }

    /** Whether it can be changed from here on. */
    public void writable(boolean nowWritable) {
        writable = nowWritable;
    }

    /** What it holds, in the order in which the keys came. */
    Map<K, V> entriesToSave() {
        return entries;
    }

    private Map<K, V> toWrite() {
        if (!writable) {
            throw new IllegalStateException(
                    "broadcast state " + name + " can only be read here: an @OnBroadcast handler"
                            + " writes it, which every subtask calls alike");
        }
        return entries;
    }

    private Map<K, V> visible() {
        return writable ? entries : readOnly;
    }

    @Override
    public V get(K key) {
        return entries.get(key);
    }

    @Override
    public void put(K key, V value) {
        toWrite().put(Objects.requireNonNull(key, "key"), value);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> added) {
        toWrite();
        added.forEach(this::put);
    }

    @Override
    public void remove(K key) {
        toWrite().remove(key);
    }

    @Override
    public boolean contains(K key) {
        return entries.containsKey(key);
    }

    @Override
    public Iterable<Map.Entry<K, V>> entries() {
        return visible().entrySet();
    }

    @Override
    public Iterable<K> keys() {
        return visible().keySet();
    }

    @Override
    public Iterable<V> values() {
        return visible().values();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public void clear() {
        toWrite().clear();
    }
}
