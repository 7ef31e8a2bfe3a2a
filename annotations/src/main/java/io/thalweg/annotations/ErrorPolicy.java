package io.thalweg.annotations;

/** What happens to a record whose handler throws. */
public enum ErrorPolicy {
    /** The job fails with the step and the position of the record. */
    FAIL,

    /** The record is counted and dropped. */
    SKIP,

    /** The record goes to the stream {@code step.failed}, with the reason. */
    DEAD_LETTER
}
