package io.thalweg.runtime.window.triggered;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.TimestampedValue;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The records of one key and window in the order in which they arrived, with their timestamps; what an evictor takes out
 * is gone (W20). Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class TimestampedRecords<T> implements Iterable<T> {

    /** Stands for a record that an iterator has removed, until all that are left move together. */
    private static final Object REMOVED = new Object();

    private Object[] records = new Object[4];
    private long[] timestamps = new long[4];
    private int size;
    private boolean gaps;

    /** No records. */
    public TimestampedRecords() {}

    /** Adds a record, which is kept. */
    public void add(T record, long timestamp) {
        if (size == records.length) {
            records = Arrays.copyOf(records, size * 2);
            timestamps = Arrays.copyOf(timestamps, size * 2);
        }
        records[size] = record;
        timestamps[size] = timestamp;
        size++;
    }

    /** Adds all records of another window behind those of this one: two sessions become one. */
    public void addAll(TimestampedRecords<T> other) {
        for (int i = 0; i < other.size; i++) {
            add(other.get(i), other.timestamps[i]);
        }
    }

    /** How many records there are. */
    public int size() {
        closeGaps();
        return size;
    }

    /** A record, counted from the first. */
    @SuppressWarnings("unchecked") // only add() writes to the array
    public T get(int index) {
        return (T) records[index];
    }

    /** The timestamp of a record; {@link Long#MIN_VALUE} if it has none. */
    public long timestamp(int index) {
        return timestamps[index];
    }

    /** Leaves the last so many. */
    public void keepLast(long count) {
        if (size > count) {
            int gone = (int) (size - count);
            System.arraycopy(records, gone, records, 0, size - gone);
            System.arraycopy(timestamps, gone, timestamps, 0, size - gone);
            shrink(size - gone);
        }
    }

    /** Leaves those that are less than so many milliseconds older than the newest. Records without timestamp all stay. */
    public void keepWithin(long millis) {
        if (size == 0 || timestamps[0] == Long.MIN_VALUE) {
            return;
        }
        long newest = timestamps[0];
        for (int i = 1; i < size; i++) {
            newest = Math.max(newest, timestamps[i]);
        }
        long cutoff = newest < Long.MIN_VALUE + millis ? Long.MIN_VALUE : newest - millis;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (timestamps[i] > cutoff) {
                records[kept] = records[i];
                timestamps[kept++] = timestamps[i];
            }
        }
        shrink(kept);
    }

    private void shrink(int newSize) {
        Arrays.fill(records, newSize, size, null);
        size = newSize;
    }

    /** The records with their timestamps, whose iterator can remove. */
    public Iterable<TimestampedValue<T>> timestamped() {
        return () -> {
            closeGaps();
            return new Removing();
        };
    }

    /** Writes all records and their timestamps. */
    public void write(Codec<T> codec, BinaryOutput out) {
        out.writeVarInt(size());
        for (int i = 0; i < size; i++) {
            codec.write(get(i), out);
            out.writeLong(timestamps[i]);
        }
    }

    /** Adds the records that {@link #write} wrote. */
    public void read(Codec<T> codec, BinaryInput in) {
        for (int left = in.readVarInt(); left > 0; left--) {
            T record = codec.read(in);
            add(record, in.readLong());
        }
    }

    private void closeGaps() {
        if (gaps) {
            gaps = false;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (records[i] != REMOVED) {
                    records[kept] = records[i];
                    timestamps[kept++] = timestamps[i];
                }
            }
            shrink(kept);
        }
    }

    @Override
    public Iterator<T> iterator() {
        closeGaps();
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < size;
            }

            @Override
            public T next() {
                if (at >= size) {
                    throw new NoSuchElementException("the window has " + size + " records");
                }
                return get(at++);
            }
        };
    }

    private final class Removing implements Iterator<TimestampedValue<T>> {

        private int at;
        private boolean removable;

        @Override
        public boolean hasNext() {
            return at < size;
        }

        @Override
        public TimestampedValue<T> next() {
            if (at >= size) {
                throw new NoSuchElementException("the window has " + size + " records");
            }
            removable = true;
            return new TimestampedValue<>(get(at), timestamps[at++]);
        }

        @Override
        public void remove() {
            if (!removable) {
                throw new IllegalStateException("remove() comes once behind next()");
            }
            removable = false;
            records[at - 1] = REMOVED;
            gaps = true;
        }
    }
}
