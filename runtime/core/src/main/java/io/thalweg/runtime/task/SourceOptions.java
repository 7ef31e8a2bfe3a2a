package io.thalweg.runtime.task;

/**
 * What a job says about the reading of a source, beside the source itself.
 *
 * @param single whether the first lane reads all splits
 * @param group the alignment group, empty if there is none
 * @param maxDriftMillis how far a split may be ahead of the slowest one, of its group or of the source
 */
public record SourceOptions(boolean single, String group, long maxDriftMillis) {

    /**
     * How far the splits of a source drift apart, in event time, if nobody says otherwise. Enough to read many pages of
     * usual streams, and little compared with usual windows.
     */
    public static final long DEFAULT_DRIFT_MILLIS = 1_000;

    /** Nothing special. */
    public static final SourceOptions NONE = new SourceOptions(false, "", DEFAULT_DRIFT_MILLIS);

    /** The first lane reads all splits. */
    public SourceOptions onFirstLane() {
        return new SourceOptions(true, group, maxDriftMillis);
    }

    /** The splits of the source stay together more or less closely. */
    public SourceOptions driftingAtMost(long newMaxDriftMillis) {
        return new SourceOptions(single, group, newMaxDriftMillis);
    }

    /** The source stays together with all others of the group. */
    public SourceOptions alignedWith(String newGroup, long newMaxDriftMillis) {
        return new SourceOptions(single, newGroup, newMaxDriftMillis);
    }
}
