package io.thalweg.runtime.state.keyed;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.state.ttl.TimeToLive;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The elements of one list, with the time of each if it has a time to live. Elements are only added at the end, and time
 * never runs backwards, so that those which have expired always stand in front of the others (T7).
 */
final class Elements<T> implements Iterable<T> {

    private static final int FIRST_CAPACITY = 4;

    private Object[] elements = new Object[FIRST_CAPACITY];
    private long[] times; // null without a time to live
    private int first;
    private int end;
    private long readAt = Long.MIN_VALUE; // when all were last read, if that counts

    Elements(boolean timed) {
        times = timed ? new long[FIRST_CAPACITY] : null;
    }

    boolean isEmpty() {
        return first == end;
    }

    int size() {
        return end - first;
    }

    void add(T element, long now) {
        if (end == elements.length) {
            makeRoom();
        }
        elements[end] = element;
        if (times != null) {
            times[end] = now;
        }
        end++;
    }

    /** Into new arrays: whoever reads the old ones is not disturbed. */
    private void makeRoom() {
        int capacity = Math.max(FIRST_CAPACITY, size() * 2);
        elements = Arrays.copyOf(Arrays.copyOfRange(elements, first, end), capacity);
        if (times != null) {
            times = Arrays.copyOf(Arrays.copyOfRange(times, first, end), capacity);
        }
        end -= first;
        first = 0;
    }

    /** All elements have been read: none is older than now (T4). */
    void refresh(long now) {
        readAt = now;
    }

    /** Removes the elements that have expired. */
    void removeExpired(TimeToLive timeToLive, long now) {
        while (first < end && timeToLive.expired(Math.max(times[first], readAt), now)) {
            elements[first] = null;
            first++;
        }
    }

    /** Whether the first element has expired, hence whether any has. */
    boolean hasExpired(TimeToLive timeToLive, long now) {
        return first < end && timeToLive.expired(Math.max(times[first], readAt), now);
    }

    /** Whether the last element has expired, hence whether all have. */
    boolean hasOnlyExpired(TimeToLive timeToLive, long now) {
        return first < end && timeToLive.expired(Math.max(times[end - 1], readAt), now);
    }

    /** The same elements, apart from what becomes of these. */
    Elements<T> copy() {
        Elements<T> copy = new Elements<>(times != null);
        for (int i = first; i < end; i++) {
            copy.add(element(i), times == null ? 0 : times[i]);
        }
        return copy;
    }

    @SuppressWarnings("unchecked") // only add puts something there
    private T element(int index) {
        return (T) elements[index];
    }

    /** Writes all elements, each with its time if it has one. */
    void write(Codec<T> codec, BinaryOutput out) {
        out.writeVarInt(size());
        out.writeLong(readAt);
        for (int i = first; i < end; i++) {
            codec.write(element(i), out);
            if (times != null) {
                out.writeLong(times[i]);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static <T> Elements<T> read(boolean timed, Codec<T> codec, BinaryInput in) {
        Elements<T> elements = new Elements<>(timed);
        int size = in.readVarInt();
        elements.readAt = in.readLong();
        for (int i = 0; i < size; i++) {
            elements.add(codec.read(in), timed ? in.readLong() : 0);
        }
        return elements;
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk<>(elements, first, end);
    }

    /** Over the elements that were there when it began. */
    private static final class Walk<T> implements Iterator<T> {
        private final Object[] elements;
        private final int end;
        private int next;

        Walk(Object[] elements, int first, int end) {
            this.elements = elements;
            this.next = first;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        @SuppressWarnings("unchecked") // only add puts something there
        public T next() {
            if (next == end) {
                throw new NoSuchElementException();
            }
            return (T) elements[next++];
        }
    }
}
