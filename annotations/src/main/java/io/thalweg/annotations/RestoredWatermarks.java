package io.thalweg.annotations;

/** What becomes of watermarks and idleness when a job is restored. */
public enum RestoredWatermarks {
    /** They are as they were: a record that was late is late again, and a restored run equals one without interruption. */
    RESTORE,
    /** They begin anew, as in Flink: a record that was late before may be accepted when it is read again. */
    RESET
}
