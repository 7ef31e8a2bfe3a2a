package io.thalweg.runtime.async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Between two watermarks a record leaves when its call is answered; a watermark is a fence in both directions (A2). */
final class UnorderedEntries<T, R> implements EntryQueue<T, R> {

    private final ArrayDeque<Segment<T, R>> segments = new ArrayDeque<>(); // never empty
    private int size;

    UnorderedEntries() {
        segments.add(new Segment<>());
    }

    @Override
    public void add(Entry<T, R> entry) {
        size++;
        if (entry.isFence()) {
            segments.getLast().close(entry);
            segments.add(new Segment<>());
        } else {
            segments.getLast().add(entry);
        }
    }

    @Override
    public void done(AsyncCall<T, R> call) {
        call.segment().done(call);
    }

    @Override
    public Entry<T, R> poll() {
        Segment<T, R> first = segments.getFirst();
        Entry<T, R> next = first.poll();
        if (next == null) {
            next = first.openFence();
            if (next != null) {
                segments.removeFirst();
            }
        }
        if (next != null) {
            size--;
        }
        return next;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Collection<Entry<T, R>> entries() {
        List<Entry<T, R>> all = new ArrayList<>(size);
        segments.forEach(segment -> segment.addTo(all));
        return all;
    }
}
