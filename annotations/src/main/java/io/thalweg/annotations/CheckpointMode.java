package io.thalweg.annotations;

/** How often a record may have its effect on state when the job has been restored. */
public enum CheckpointMode {
    /** Once. */
    EXACTLY_ONCE,
    /** Once or more: no input is held up while a checkpoint is taken. None is lost. */
    AT_LEAST_ONCE
}
