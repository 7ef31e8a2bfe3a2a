package io.thalweg.runtime.checkpoint;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts checkpoints that failed one behind the other, and says when that is more than the job tolerates (C6). Each
 * checkpoint counts once, one that succeeds begins the count anew, and some reasons do not count. One thread.
 */
public final class CheckpointFailures {

    private final int tolerable;
    private final Set<Long> counted = new HashSet<>();
    private long lastCompleted = Long.MIN_VALUE;

    /**
     * No failure yet.
     *
     * @param tolerable how many checkpoints may fail in a row; {@link Integer#MAX_VALUE} for any number
     */
    public CheckpointFailures(int tolerable) {
        this.tolerable = tolerable;
    }

    /**
     * A checkpoint has failed.
     *
     * @return whether the job fails with it
     */
    public boolean failed(long checkpoint, FailureReason reason) {
        if (checkpoint < lastCompleted || !reason.counted()) {
            return false;
        }
        counted.add(checkpoint);
        if (counted.size() <= tolerable) {
            return false;
        }
        counted.clear();
        return true;
    }

    /**
     * A savepoint has failed.
     *
     * @param stopping whether the job was to stop with it: then it cannot go on as if nothing had happened
     * @return whether the job fails with it
     */
    public boolean savepointFailed(boolean stopping) {
        return stopping;
    }

    /** A checkpoint has been completed. */
    public void completed(long checkpoint) {
        counted.clear();
        lastCompleted = Math.max(lastCompleted, checkpoint);
    }
}
