package io.thalweg.annotations;

/** Whether a job answers while its input arrives, or once when its input has ended. */
public enum ExecutionMode {
    /** Results appear as soon as watermarks allow; sources may be endless. */
    STREAMING,

    /** All sources are bounded; keys are processed one after the other. */
    BATCH
}
