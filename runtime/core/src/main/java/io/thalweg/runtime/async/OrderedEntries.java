package io.thalweg.runtime.async;

import java.util.ArrayDeque;
import java.util.Collection;

/** Everything leaves in the order of arrival: a call that takes long holds up what is behind it (A1). */
final class OrderedEntries<T, R> implements EntryQueue<T, R> {

    private final ArrayDeque<Entry<T, R>> entries = new ArrayDeque<>();

    @Override
    public void add(Entry<T, R> entry) {
        entries.add(entry);
    }

    @Override
    public void done(AsyncCall<T, R> call) {
        // It is found when it is first.
    }

    @Override
    public Entry<T, R> poll() {
        Entry<T, R> first = entries.peek();
        return first == null || !first.isDone() ? null : entries.poll();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Collection<Entry<T, R>> entries() {
        return entries;
    }
}
