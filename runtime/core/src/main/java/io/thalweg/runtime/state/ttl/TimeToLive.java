package io.thalweg.runtime.state.ttl;

/**
 * How long state is kept after it was last written, or read, in milliseconds of processing time. Immutable.
 *
 * @param millis greater than 0; {@link Long#MAX_VALUE} for ever
 * @param refreshedByReads whether reading begins the time anew (T4), not only writing (T3)
 * @param shownUntilCleaned whether expired state is shown once more, by the read that removes it (T6), or never (T5)
 * @param sweptAway whether the lane removes expired state that nobody reads (T13)
 * @param leftOutOfSnapshots whether a snapshot leaves out what has expired (T12)
 */
public record TimeToLive(
        long millis,
        boolean refreshedByReads,
        boolean shownUntilCleaned,
        boolean sweptAway,
        boolean leftOutOfSnapshots) {

    /** Kept until it is removed. */
    public static final TimeToLive FOREVER = new TimeToLive(Long.MAX_VALUE, false, false, false, false);

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public TimeToLive {
        if (millis <= 0) {
            throw new IllegalArgumentException("a time to live must be greater than 0, found " + millis + " ms");
        }
    }

    /** Refreshed by writing, hidden once it has expired, and swept away. */
    public static TimeToLive of(long millis) {
        return new TimeToLive(millis, false, false, true, false);
    }

    /** The same, begun anew by reading too. */
    public TimeToLive withRefreshByReads() {
        return new TimeToLive(millis, true, shownUntilCleaned, sweptAway, leftOutOfSnapshots);
    }

    /** The same, shown once more when it has expired. */
    public TimeToLive withExpiredShown() {
        return new TimeToLive(millis, refreshedByReads, true, sweptAway, leftOutOfSnapshots);
    }

    /** The same, where only reading removes what has expired. */
    public TimeToLive withoutSweep() {
        return new TimeToLive(millis, refreshedByReads, shownUntilCleaned, false, leftOutOfSnapshots);
    }

    /** The same, left out of snapshots when it has expired. */
    public TimeToLive withCleanSnapshots() {
        return new TimeToLive(millis, refreshedByReads, shownUntilCleaned, sweptAway, true);
    }

    /** Whether anything expires at all. */
    public boolean limited() {
        return millis != Long.MAX_VALUE;
    }

    /**
     * Whether state has expired: its last moment belongs to the time after (T2).
     *
     * @param touched when it was last written, or read, in milliseconds since the epoch
     * @param now in milliseconds since the epoch
     */
    public boolean expired(long touched, long now) {
        long end = touched + millis;
        boolean beyondAllTime = touched > 0 && end < 0;
        return limited() && !beyondAllTime && end <= now;
    }
}
