package io.thalweg.runtime.time;

import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;

/**
 * The watermark of a stream whose records are out of order by at most {@code lag}: the greatest timestamp so far, less
 * the lag, less one millisecond (E6). With lag 0 timestamps never decrease (E7).
 *
 * <p>The fast path of generated code, called for each record. Owned by the thread of the lane.
 */
public final class BoundedLag implements LanePart {

    private final long lagMillis;
    private long maxTimestamp;

    /**
     * Starts before the first record.
     *
     * @param lagMillis how far a record may lie behind the greatest timestamp before it
     * @throws IllegalArgumentException if the lag is negative
     */
    public BoundedLag(long lagMillis) {
        if (lagMillis < 0) {
            throw new IllegalArgumentException("the lag of a watermark must not be negative, found " + lagMillis);
        }
        this.lagMillis = lagMillis;
        maxTimestamp = beforeFirst();
    }

    /** No smaller timestamp gives a watermark, so nothing underflows. */
    private long beforeFirst() {
        return Long.MIN_VALUE + lagMillis + 1;
    }

    /**
     * Takes the timestamp of a record.
     *
     * @return whether {@link #watermark} has risen; a record without timestamp never raises it
     */
    public boolean advance(long timestamp) {
        if (timestamp <= maxTimestamp) {
            return false;
        }
        maxTimestamp = timestamp;
        return true;
    }

    /** The watermark after the last record, {@link Long#MIN_VALUE} before the first. */
    public long watermark() {
        return maxTimestamp - lagMillis - 1;
    }

    @Override
    public void write(BinaryOutput out) {
        out.writeLong(maxTimestamp);
    }

    @Override
    public void read(RestoredLanes lanes) {
        restore(lanes.sameLanes() ? lanes.own().readLong() : lanes.leastLong());
    }

    /** The greatest timestamp so far. */
    long maxTimestamp() {
        return maxTimestamp;
    }

    /** Goes on from there; the lag may have been another one. */
    void restore(long newMaxTimestamp) {
        maxTimestamp = Math.max(newMaxTimestamp, beforeFirst());
    }
}
