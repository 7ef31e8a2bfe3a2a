package io.thalweg.runtime.time;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import java.util.Arrays;

/**
 * The watermark of a source whose splits are read in turn, each out of order by at most {@code lag}: a {@link BoundedLag}
 * per split, and the least of their watermarks (E6, E9). While the records of one split pass, the others stand still, so
 * that a record costs what it costs with one split.
 *
 * <p>The fast path of generated code, called for each record. Owned by the thread of the lane. Starts with one split.
 */
public final class SplitLag implements LanePart {

    private final long lagMillis;
    private long maxTimestamp; // of the split at hand
    private long leastOfOthers = Long.MAX_VALUE; // their watermarks
    private int current;
    private long[] maxTimestamps = new long[1]; // that of the split at hand is stale
    private boolean[] ended = new boolean[1];

    /**
     * Starts before the first record.
     *
     * @param lagMillis how far a record may lie behind the greatest timestamp before it in its split
     * @throws IllegalArgumentException if the lag is negative
     */
    public SplitLag(long lagMillis) {
        if (lagMillis < 0) {
            throw new IllegalArgumentException("the lag of a watermark must not be negative, found " + lagMillis);
        }
        this.lagMillis = lagMillis;
        maxTimestamp = beforeFirst();
        maxTimestamps[0] = maxTimestamp;
    }

    /** No smaller timestamp gives a watermark, so nothing underflows. */
    private long beforeFirst() {
        return Long.MIN_VALUE + lagMillis + 1;
    }

    /**
     * Takes the timestamp of a record of the split at hand.
     *
     * @return whether {@link #watermark} may have risen; a record without timestamp never raises it
     */
    public boolean advance(long timestamp) {
        if (timestamp <= maxTimestamp) {
            return false;
        }
        maxTimestamp = timestamp;
        return true;
    }

    /** The watermark of the source, {@link Long#MIN_VALUE} while a split has had no record. */
    public long watermark() {
        return Math.min(maxTimestamp - lagMillis - 1, leastOfOthers);
    }

    /** There are so many splits by now. A new one has no watermark: it holds the source back, but lowers nothing. */
    public void splits(int count) {
        int before = maxTimestamps.length;
        if (count > before) {
            maxTimestamps = Arrays.copyOf(maxTimestamps, count);
            ended = Arrays.copyOf(ended, count);
            Arrays.fill(maxTimestamps, before, count, beforeFirst());
            leastOfOthers = leastOfOthers();
        }
    }

    /** Records from here on are those of this split. */
    public void split(int split) {
        if (split != current) {
            maxTimestamps[current] = maxTimestamp;
            current = split;
            maxTimestamp = maxTimestamps[split];
            leastOfOthers = leastOfOthers();
        }
    }

    /**
     * A split has ended and holds nobody back any more.
     *
     * @return the watermark of the source without it, {@link Long#MIN_VALUE} if no split is left
     */
    public long end(int split) {
        ended[split] = true;
        maxTimestamps[current] = maxTimestamp;
        leastOfOthers = leastOfOthers();
        long own = ended[current] ? Long.MAX_VALUE : maxTimestamp - lagMillis - 1;
        long least = Math.min(own, leastOfOthers);
        return least == Long.MAX_VALUE ? Long.MIN_VALUE : least;
    }

    /** The watermark of a split, {@link Long#MAX_VALUE} if it has ended. */
    public long watermarkOf(int split) {
        if (ended[split]) {
            return Long.MAX_VALUE;
        }
        return (split == current ? maxTimestamp : maxTimestamps[split]) - lagMillis - 1;
    }

    @Override
    public void write(BinaryOutput out) {
        maxTimestamps[current] = maxTimestamp;
        out.writeVarInt(current);
        out.writeLongArray(maxTimestamps);
        out.writeBooleanArray(ended);
    }

    /**
     * With other lanes than before, lane 0 still reads the first split, and it alone knows which of its splits is which: the
     * others begin anew, and hold the watermark back until their first record.
     */
    @Override
    public void read(RestoredLanes lanes) {
        BinaryInput in = lanes.sameLanes() ? lanes.own() : lanes.first();
        if (in == null) {
            return;
        }
        current = in.readVarInt();
        maxTimestamps = in.readLongArray();
        ended = in.readBooleanArray();
        if (!lanes.sameLanes()) {
            current = 0;
            maxTimestamps = Arrays.copyOf(maxTimestamps, 1);
            ended = Arrays.copyOf(ended, 1);
        }
        for (int split = 0; split < maxTimestamps.length; split++) {
            maxTimestamps[split] = Math.max(maxTimestamps[split], beforeFirst()); // the lag may have been another one
        }
        maxTimestamp = maxTimestamps[current];
        leastOfOthers = leastOfOthers();
    }

    private long leastOfOthers() {
        long least = Long.MAX_VALUE;
        for (int split = 0; split < maxTimestamps.length; split++) {
            if (split != current) {
                least = Math.min(least, watermarkOf(split));
            }
        }
        return least;
    }
}
