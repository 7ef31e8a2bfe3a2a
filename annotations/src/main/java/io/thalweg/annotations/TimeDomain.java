package io.thalweg.annotations;

/** Which clock a window or timer follows. */
public enum TimeDomain {
    /** The timestamps of records, by way of watermarks. */
    EVENT,

    /** The clock of the machine. */
    PROCESSING
}
