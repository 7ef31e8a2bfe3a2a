package io.thalweg.runtime.window;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The records of one key and window in the order in which they arrived (W20, W25). Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class RecordBuffer<T> implements Iterable<T> {

    private Object[] records = new Object[4];
    private int size;

    /** An empty buffer. */
    public RecordBuffer() {}

    /** Adds a record, which the buffer keeps. */
    public void add(T record) {
        if (size == records.length) {
            records = Arrays.copyOf(records, size * 2);
        }
        records[size++] = record;
    }

    /** Adds all records of another buffer behind those of this one: two sessions become one. */
    public void addAll(RecordBuffer<T> other) {
        for (T record : other) {
            add(record);
        }
    }

    /** Writes all records. */
    public void write(Codec<T> codec, BinaryOutput out) {
        out.writeVarInt(size);
        for (T record : this) {
            codec.write(record, out);
        }
    }

    /** Adds the records that {@link #write} wrote. */
    public void read(Codec<T> codec, BinaryInput in) {
        for (int left = in.readVarInt(); left > 0; left--) {
            add(codec.read(in));
        }
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < size;
            }

            @Override
            @SuppressWarnings("unchecked") // only add() writes to the array
            public T next() {
                if (at == size) {
                    throw new NoSuchElementException("the window has " + size + " records");
                }
                return (T) records[at++];
            }
        };
    }
}
