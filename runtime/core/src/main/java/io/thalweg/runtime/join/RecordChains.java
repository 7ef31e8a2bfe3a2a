package io.thalweg.runtime.join;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.Arrays;

/**
 * The records of one side of a window join, all keys in one array: each key has a chain through it, in the order of
 * arrival. So a key costs one word of its slot, and a record two array elements, nothing of which is an object of its own.
 *
 * <p>A chain is a word: 0 if it is empty, else the place of its first record in the upper half and that of the last one
 * in the lower. Places begin at 1. Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class RecordChains<T> {

    private static final int FIRST_ROOM = 16;
    private static final int MOST = 1 << 30;
    private static final long FIRST_OF_CHAIN = 0xFFFF_FFFF_0000_0000L;

    private Object[] records = new Object[FIRST_ROOM]; // 0 is no place
    private int[] following = new int[FIRST_ROOM];
    private int last;

    /** No records. */
    public RecordChains() {}

    /**
     * Adds a record, which is kept, at the end of a chain.
     *
     * @return the longer chain
     */
    public long add(long chain, T record) {
        if (last == records.length - 1) {
            coldGrow();
        }
        int at = ++last;
        records[at] = record;
        if (chain == 0) {
            return (long) at << 32 | at;
        }
        following[(int) chain] = at;
        return chain & FIRST_OF_CHAIN | at;
    }

    /** The place of the first record of a chain, 0 if it is empty. */
    public static int first(long chain) {
        return (int) (chain >>> 32);
    }

    /** The place behind a place in its chain, 0 at the end. */
    public int next(int at) {
        return following[at];
    }

    /** The record at a place. */
    @SuppressWarnings("unchecked") // only add() writes to the array
    public T get(int at) {
        return (T) records[at];
    }

    /** Writes the records of a chain. */
    public void write(long chain, Codec<T> codec, BinaryOutput out) {
        int count = 0;
        for (int at = first(chain); at != 0; at = next(at)) {
            count++;
        }
        out.writeVarInt(count);
        for (int at = first(chain); at != 0; at = next(at)) {
            codec.write(get(at), out);
        }
    }

    /** The chain of the records that {@link #write} wrote. */
    public long read(Codec<T> codec, BinaryInput in) {
        long chain = 0;
        for (int left = in.readVarInt(); left > 0; left--) {
            chain = add(chain, codec.read(in));
        }
        return chain;
    }

    /** How many records there are in all chains. */
    public int size() {
        return last;
    }

    /** Forgets all records. Chains from before must not be used again. */
    public void clear() {
        Arrays.fill(records, 1, last + 1, null);
        Arrays.fill(following, 1, last + 1, 0);
        last = 0;
    }

    private void coldGrow() {
        if (records.length == MOST) {
            throw new IllegalStateException("one side of a join keeps " + last + " records in one window, as many as"
                    + " it can; use smaller windows or more lanes");
        }
        records = Arrays.copyOf(records, records.length * 2);
        following = Arrays.copyOf(following, records.length);
    }
}
