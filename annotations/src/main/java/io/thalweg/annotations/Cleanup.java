package io.thalweg.annotations;

/** What removes expired state that nobody reads any more. What is read is removed in any case (T11). */
public enum Cleanup {
    /** The lane, a few keys at a time beside its records (T13). */
    INCREMENTAL,
    /** Writing a checkpoint leaves it out; the running job keeps its own (T12). */
    SNAPSHOT
}
