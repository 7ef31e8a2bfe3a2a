package io.thalweg.runtime.time;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;

/**
 * When generators are asked: one interval after another. The time for which a job was down does not count. Owned by the
 * thread of the lane.
 */
final class ProbeClock {

    private final long intervalMillis;
    private long told; // the time, when last told
    private long probedAt;
    private long nextProbe = Long.MAX_VALUE;
    private boolean restored;

    /** @param intervalMillis 0 for never */
    ProbeClock(long intervalMillis) {
        this.intervalMillis = intervalMillis;
    }

    /**
     * Begins at this time, one interval before the first probe; or goes on where it was saved.
     *
     * @return for how long the job was down
     */
    long start(long now) {
        long down = restored ? Math.max(0, now - told) : 0;
        told = now;
        if (intervalMillis > 0) {
            probedAt = restored ? probedAt + down : now;
            nextProbe = restored ? Math.min(nextProbe + down, oneIntervalAfter(now)) : oneIntervalAfter(now);
        }
        return down;
    }

    /** Tells the time; whether a probe is due, which then counts as made. */
    boolean due(long now) {
        told = now;
        if (now < nextProbe) {
            return false;
        }
        nextProbe = oneIntervalAfter(now);
        return true;
    }

    /** When the last probe was. */
    long probedAt() {
        return probedAt;
    }

    /** A probe is over. */
    void probed(long now) {
        probedAt = now;
    }

    /** No probe is due any more. */
    void end() {
        nextProbe = Long.MAX_VALUE;
    }

    void write(BinaryOutput out) {
        out.writeLong(told);
        out.writeLong(probedAt);
        out.writeLong(nextProbe);
    }

    void read(BinaryInput in) {
        told = in.readLong();
        probedAt = in.readLong();
        nextProbe = in.readLong();
        restored = nextProbe != Long.MAX_VALUE;
    }

    private long oneIntervalAfter(long now) {
        long next = now + intervalMillis;
        return next < now ? Long.MAX_VALUE : next;
    }
}
