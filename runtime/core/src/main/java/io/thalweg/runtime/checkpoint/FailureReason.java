package io.thalweg.runtime.checkpoint;

/** Why a checkpoint was not taken or not completed, by the names that Flink has for it (C6). */
public enum FailureReason {
    /** A lane could not write its part. */
    CHECKPOINT_DECLINED(true),
    /** Writing beside the lanes has failed. */
    CHECKPOINT_ASYNC_EXCEPTION(true),
    /** It took longer than the timeout. */
    CHECKPOINT_EXPIRED(true),
    /** It could not be begun. */
    TRIGGER_CHECKPOINT_FAILURE(true),
    /** The storage has failed. */
    IO_EXCEPTION(true),
    /** All parts were there, and the whole could not be made durable. */
    FINALIZE_CHECKPOINT_FAILURE(true),

    /** It was too soon behind the last one. */
    MINIMUM_TIME_BETWEEN_CHECKPOINTS(false),
    /** Some lane was not running. */
    NOT_ALL_REQUIRED_TASKS_RUNNING(false),
    /** Too many requests were waiting. */
    TOO_MANY_CHECKPOINT_REQUESTS(false),
    /** A later one was completed first. */
    CHECKPOINT_SUBSUMED(false),
    /** A lane has seen a barrier of a later one first. */
    CHECKPOINT_DECLINED_SUBSUMED(false),
    /** A lane was not ready yet. */
    CHECKPOINT_DECLINED_TASK_NOT_READY(false),
    /** A lane was about to end. */
    CHECKPOINT_DECLINED_TASK_CLOSING(false),
    /** A lane cannot take part. */
    CHECKPOINT_DECLINED_TASK_NOT_CHECKPOINTING(false),
    /** It was called off behind a barrier. */
    CHECKPOINT_DECLINED_ON_CANCELLATION_BARRIER(false),
    /** An input ended while barriers were awaited. */
    CHECKPOINT_DECLINED_INPUT_END_OF_STREAM(false),
    /** A lane has failed; the failure itself decides what happens. */
    TASK_FAILURE(false),
    /** The same, as the checkpoint sees it. */
    TASK_CHECKPOINT_FAILURE(false),
    /** A lane could not be told that a checkpoint is complete. */
    UNKNOWN_TASK_CHECKPOINT_NOTIFICATION_FAILURE(false),
    /** The job is about to start again. */
    JOB_FAILOVER_REGION(false),
    /** The job is about to start again. */
    JOB_FAILURE(false),
    /** No more checkpoints are taken for now. */
    CHECKPOINT_COORDINATOR_SUSPEND(false),
    /** The job has ended. */
    CHECKPOINT_COORDINATOR_SHUTDOWN(false),
    /** No more periodic checkpoints are taken. */
    PERIODIC_SCHEDULER_SHUTDOWN(false),
    /** Another lane's part was in the same file. */
    CHANNEL_STATE_SHARED_STREAM_EXCEPTION(false),
    /** A result is not streamed. */
    BLOCKING_OUTPUT_EXIST(false);

    private final boolean counted;

    FailureReason(boolean counted) {
        this.counted = counted;
    }

    /** Whether it counts against the failures that are tolerated. */
    public boolean counted() {
        return counted;
    }
}
