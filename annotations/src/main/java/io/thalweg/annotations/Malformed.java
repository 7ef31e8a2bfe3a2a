package io.thalweg.annotations;

/** What happens to input that a format cannot read. */
public enum Malformed {
    /** The job fails with the position of the input. */
    FAIL,

    /** The input is counted and skipped. */
    SKIP
}
