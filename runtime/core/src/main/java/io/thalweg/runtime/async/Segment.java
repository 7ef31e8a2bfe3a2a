package io.thalweg.runtime.async;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The records between two fences of an unordered step, and the fence behind them. */
final class Segment<T, R> {

    private final Set<Entry<T, R>> records = new LinkedHashSet<>(); // those that have not left
    private final ArrayDeque<Entry<T, R>> done = new ArrayDeque<>(); // in the order of their answers
    private Entry<T, R> fence; // null while it is the last segment

    void add(Entry<T, R> call) {
        records.add(call);
        call.placeIn(this);
    }

    void done(Entry<T, R> call) {
        done.add(call);
    }

    void close(Entry<T, R> newFence) {
        fence = newFence;
    }

    /** A record that may leave, null if there is none. */
    Entry<T, R> poll() {
        Entry<T, R> next = done.poll();
        if (next != null) {
            records.remove(next);
        }
        return next;
    }

    /** The fence if nothing is in front of it any more, else null. */
    Entry<T, R> openFence() {
        return records.isEmpty() ? fence : null;
    }

    /** Its records and its fence, in the order of arrival. */
    void addTo(Collection<Entry<T, R>> all) {
        all.addAll(records);
        if (fence != null) {
            all.add(fence);
        }
    }
}
