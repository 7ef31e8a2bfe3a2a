package io.thalweg.runtime.join;

import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.Arrays;

/**
 * The records of one key and side of an interval join, ascending by timestamp; those with equal ones in the order of
 * their arrival. Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class TimedRecords<T> {

    private static final int FIRST_ROOM = 4;

    private long[] timestamps = new long[FIRST_ROOM];
    private Object[] records = new Object[FIRST_ROOM];
    private int begin; // of the part in use
    private int end;

    TimedRecords() {}

    /** Adds a record. Most have the latest timestamp so far. */
    void add(long timestamp, T record) {
        if (end == records.length) {
            coldMakeRoom();
        }
        int at = end++;
        if (at > begin && timestamps[at - 1] > timestamp) {
            at = coldInsert(timestamp);
        }
        timestamps[at] = timestamp;
        records[at] = record;
    }

    /** The first index whose timestamp is not less than this; {@link #end} if there is none. */
    public int from(long timestamp) {
        if (begin == end || timestamps[begin] >= timestamp) {
            return begin;
        }
        return timestamps[end - 1] < timestamp ? end : search(timestamp, end);
    }

    /** The index behind the last record. */
    public int end() {
        return end;
    }

    /** The timestamp of the record at an index. */
    public long timestamp(int at) {
        return timestamps[at];
    }

    /** The record at an index. */
    @SuppressWarnings("unchecked") // only add() writes to the array
    public T get(int at) {
        return (T) records[at];
    }

    /** How many records there are. */
    public int size() {
        return end - begin;
    }

    /** The earliest timestamp; there must be a record. */
    long earliest() {
        return timestamps[begin];
    }

    /** Forgets all records up to a timestamp, itself included. */
    void removeUntil(long timestamp) {
        int at = begin;
        while (at < end && timestamps[at] <= timestamp) {
            records[at++] = null;
        }
        begin = at;
        if (begin == end) {
            begin = 0;
            end = 0;
        }
    }

    /** Writes all records, each behind its timestamp. */
    void write(Codec<T> codec, BinaryOutput out) {
        out.writeVarInt(size());
        for (int at = begin; at < end; at++) {
            out.writeLong(timestamps[at]);
            codec.write(get(at), out);
        }
    }

    /** The first index whose timestamp is not less than this, among those below {@code limit}. */
    private int search(long timestamp, int limit) {
        int low = begin;
        int high = limit;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timestamps[middle] < timestamp) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Makes a gap behind all records that are not later; the last index is free. */
    private int coldInsert(long timestamp) {
        int at = search(timestamp + 1, end - 1);
        System.arraycopy(timestamps, at, timestamps, at + 1, end - 1 - at);
        System.arraycopy(records, at, records, at + 1, end - 1 - at);
        return at;
    }

    /** Moves the records to the front, of arrays twice as large unless half of the room is free there already. */
    private void coldMakeRoom() {
        boolean enough = begin >= records.length / 2;
        long[] newTimestamps = enough ? timestamps : new long[records.length * 2];
        Object[] newRecords = enough ? records : new Object[records.length * 2];
        int size = size();
        System.arraycopy(timestamps, begin, newTimestamps, 0, size);
        System.arraycopy(records, begin, newRecords, 0, size);
        if (enough) {
            Arrays.fill(records, size, end, null);
        }
        timestamps = newTimestamps;
        records = newRecords;
        begin = 0;
        end = size;
    }
}
