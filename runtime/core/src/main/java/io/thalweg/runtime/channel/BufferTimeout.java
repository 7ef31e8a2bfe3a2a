package io.thalweg.runtime.channel;

import io.thalweg.runtime.env.Clock;

/**
 * How long a record may wait in a page that is not full while its lane goes on working. Owned by the thread of the lane.
 *
 * <p>Without it a page goes when it is full, when the lane it is for has nothing to read, and when its own lane has nothing
 * to do. So it only matters where a lane is busy and the next one is, too.
 */
final class BufferTimeout {

    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final long NEVER = Long.MAX_VALUE;

    private final Clock clock; // null: pages never go before their time
    private final long nanos;
    private long flushedAt;

    private BufferTimeout(Clock clock, long nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.flushedAt = clock == null ? 0 : clock.nanos();
    }

    /** Pages go by themselves only. */
    static BufferTimeout never() {
        return new BufferTimeout(null, NEVER);
    }

    /** @param millis the longest wait; 0: each round of the lane sends all it has, the lowest latency there is */
    static BufferTimeout of(Clock clock, long millis) {
        return new BufferTimeout(clock, millis > NEVER / NANOS_PER_MILLI ? NEVER : millis * NANOS_PER_MILLI);
    }

    /** Whether the time is up; if so it begins again. */
    boolean isUp() {
        if (clock == null) {
            return false;
        }
        if (nanos == 0) {
            return true;
        }
        long now = clock.nanos();
        if (now - flushedAt < nanos) {
            return false;
        }
        flushedAt = now;
        return true;
    }
}
