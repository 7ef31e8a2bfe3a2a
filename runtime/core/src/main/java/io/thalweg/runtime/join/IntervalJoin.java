package io.thalweg.runtime.join;

import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import io.thalweg.runtime.state.SlotTable;
import java.util.Arrays;

/**
 * What one interval join keeps on one lane, and for how long: a left record until the watermark has reached its timestamp
 * plus the upper bound, a right one until its timestamp minus the lower bound, but neither ends before its own time (J6).
 * Each key is in a queue under the time at which its next record expires, so that nothing stays longer and no record needs
 * a timer of its own.
 *
 * <p>For each record generated code asks {@link #accepts}, finds the key's {@link KeyRecords} in its table, or makes them
 * with {@link #open}, adds the record with {@link #addLeft} or {@link #addRight}, and visits the other side. Keys without
 * records are removed from the table. Owned by the thread of the lane.
 *
 * @param <L> the type of the left records
 * @param <R> the type of the right records
 */
public final class IntervalJoin<L, R> implements LanePart {

    /** So many objects of closed keys are always kept for keys to come; beyond, as many as are in use. */
    private static final int ALWAYS_SPARE = 1_024;

    private final SlotTable table;
    private final long leftStaysMillis;
    private final long rightStaysMillis;
    private final ExpiryQueue<L, R> queue = new ExpiryQueue<>();
    private KeyRecords<L, R>[] spare = array(ALWAYS_SPARE);
    private int spareCount;
    private long watermark = Long.MIN_VALUE;
    private long earliest = Long.MIN_VALUE + 1; // Long.MIN_VALUE is no timestamp

    /**
     * A join without records.
     *
     * @param table the generated table of the keys; the last object of each slot is the key's {@link KeyRecords}
     * @param lowerMillis {@code left + lower <= right}
     * @param upperMillis {@code right <= left + upper}, not less than the lower bound
     */
    public IntervalJoin(SlotTable table, long lowerMillis, long upperMillis) {
        if (lowerMillis > upperMillis) {
            throw new IllegalArgumentException(
                    "the lower bound " + lowerMillis + " ms is greater than the upper one, " + upperMillis + " ms");
        }
        this.table = table;
        table.keepMixed();
        this.leftStaysMillis = Math.max(upperMillis, 0);
        this.rightStaysMillis = Math.max(negated(lowerMillis), 0);
    }

    /** Whether a record has a timestamp and is not late: it is if its timestamp is less than the watermark (J4). */
    public boolean accepts(long timestamp) {
        return timestamp >= earliest;
    }

    /** The current watermark; {@code Long.MIN_VALUE} at first. */
    public long time() {
        return watermark;
    }

    /** How many keys have records. */
    public int openKeys() {
        return queue.size();
    }

    /** The records of an open key, in no particular order of the keys. */
    public KeyRecords<L, R> openKey(int index) {
        return queue.get(index);
    }

    /**
     * Makes the records of a key that has none.
     *
     * @param hash the key's hash in the table, where the caller puts them
     */
    public KeyRecords<L, R> open(long hash) {
        KeyRecords<L, R> opened = spareCount == 0 ? new KeyRecords<>() : spare[--spareCount];
        opened.hash = hash;
        opened.position = -1;
        return opened;
    }

    /** Keeps a left record, which must not change any more. */
    public void addLeft(KeyRecords<L, R> key, long timestamp, L record) {
        key.left.add(timestamp, record);
        queue.atLatest(key, plus(timestamp, leftStaysMillis));
    }

    /** Keeps a right record, which must not change any more. */
    public void addRight(KeyRecords<L, R> key, long timestamp, R record) {
        key.right.add(timestamp, record);
        queue.atLatest(key, plus(timestamp, rightStaysMillis));
    }

    /**
     * Moves time forward, and forgets what has expired. A record that comes when its time is over already, which can only
     * be one with the timestamp of the watermark, stays until the next one.
     */
    public void advance(long newWatermark) {
        watermark = newWatermark;
        earliest = newWatermark;
        while (queue.firstTime() <= newWatermark && queue.size() > 0) {
            expireFirst();
        }
    }

    /** The records of the key in a slot of the table, which it did not have yet. */
    KeyRecords<L, R> openAt(int at) {
        return open(table.hash(at));
    }

    /** How far time has come; the records are a part of their own. */
    @Override
    public void write(BinaryOutput out) {
        out.writeLong(watermark);
    }

    /** With another number of lanes all go on from where the slowest was. */
    @Override
    public void read(RestoredLanes lanes) {
        watermark = lanes.sameLanes() ? lanes.own().readLong() : lanes.leastLong();
        earliest = Math.max(watermark, Long.MIN_VALUE + 1);
    }

    private void expireFirst() {
        KeyRecords<L, R> key = queue.first();
        key.left.removeUntil(expired(leftStaysMillis));
        key.right.removeUntil(expired(rightStaysMillis));
        if (key.left.size() > 0 || key.right.size() > 0) {
            queue.postponeFirst(Math.min(due(key.left, leftStaysMillis), due(key.right, rightStaysMillis)));
        } else {
            queue.removeFirst();
            table.remove(table.indexOf(key.hash, key));
            release(key);
        }
    }

    /** The latest timestamp that has expired. At the end of the input everything has. */
    private long expired(long staysMillis) {
        return watermark == Long.MAX_VALUE ? watermark : minus(watermark, staysMillis);
    }

    private static long due(TimedRecords<?> records, long staysMillis) {
        return records.size() == 0 ? Long.MAX_VALUE : plus(records.earliest(), staysMillis);
    }

    private void release(KeyRecords<L, R> key) {
        if (spareCount < Math.max(ALWAYS_SPARE, queue.size())) {
            if (spareCount == spare.length) {
                spare = Arrays.copyOf(spare, spareCount * 2);
            }
            spare[spareCount++] = key;
        }
    }

    /** A sum that stays at the end of time instead of overflowing. For timestamps and bounds alike. */
    public static long plus(long timestamp, long millis) {
        long sum = timestamp + millis;
        boolean overflow = ((timestamp ^ sum) & (millis ^ sum)) < 0;
        return overflow ? (millis < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }

    /** A difference that stays at the end of time instead of overflowing. */
    public static long minus(long timestamp, long millis) {
        return plus(timestamp, negated(millis));
    }

    private static long negated(long millis) {
        return millis == Long.MIN_VALUE ? Long.MAX_VALUE : -millis;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types; this one is never handed out
    private static <L, R> KeyRecords<L, R>[] array(int length) {
        return new KeyRecords[length];
    }
}
