package io.thalweg.runtime.checkpoint;

import io.thalweg.annotations.CheckpointMode;
import io.thalweg.annotations.Retain;

/**
 * How a job takes checkpoints, with all layers of configuration applied.
 *
 * @param everyMillis from the planned beginning of one to that of the next, 0 for no checkpoints
 * @param mode what a record may do after a restore
 * @param minPauseMillis from a completion to the next beginning
 * @param timeoutMillis after which one is given up
 * @param tolerableFailures in a row
 * @param maxConcurrent under way at a time
 * @param retain when the last ones outlive the job
 * @param unaligned whether barriers overtake
 * @param alignedTimeoutMillis how long they do not
 * @param storage where they are, empty for memory
 * @param keep how many completed ones
 * @param afterTasksFinish whether one is taken at the end
 * @param restoreWatermarks whether watermarks are restored (X1)
 */
public record CheckpointOptions(
        long everyMillis,
        CheckpointMode mode,
        long minPauseMillis,
        long timeoutMillis,
        int tolerableFailures,
        int maxConcurrent,
        Retain retain,
        boolean unaligned,
        long alignedTimeoutMillis,
        String storage,
        int keep,
        boolean afterTasksFinish,
        boolean restoreWatermarks) {

    /** The shortest interval (C1), and the shortest timeout. */
    public static final long SHORTEST_MILLIS = 10;

    /**
     * Checks what fits together.
     *
     * @throws IllegalArgumentException if options exclude each other
     */
    public CheckpointOptions {
        if (unaligned && mode == CheckpointMode.AT_LEAST_ONCE) {
            throw new IllegalArgumentException(
                    "checkpoint-unaligned is for checkpoint-mode exactly-once only: at-least-once"
                            + " holds up no input anyway");
        }
        if (unaligned && maxConcurrent > 1) {
            throw new IllegalArgumentException(
                    "checkpoint-unaligned needs checkpoint-max-concurrent 1, not " + maxConcurrent);
        }
        if (minPauseMillis > 0 && maxConcurrent > 1) {
            throw new IllegalArgumentException(
                    "with checkpoint-min-pause one checkpoint is under way at a time, so that"
                            + " checkpoint-max-concurrent must be 1, not " + maxConcurrent);
        }
        if (alignedTimeoutMillis > 0 && !unaligned) {
            throw new IllegalArgumentException("checkpoint-aligned-timeout has no effect without checkpoint-unaligned");
        }
    }

    /** Whether checkpoints are taken at all. */
    public boolean enabled() {
        return everyMillis > 0;
    }
}
