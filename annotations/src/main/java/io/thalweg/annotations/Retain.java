package io.thalweg.annotations;

/** When the last checkpoints of a job are still there behind its end. They never are when all sources have ended. */
public enum Retain {
    /** When the job was stopped, and when it has failed. */
    ON_CANCEL,
    /** When the job has failed, not when it was stopped. */
    ON_FAILURE,
    /** Never. What a process leaves behind that was killed is there all the same. */
    NEVER
}
