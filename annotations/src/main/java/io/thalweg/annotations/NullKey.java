package io.thalweg.annotations;

/** What happens to a record whose key is null. */
public enum NullKey {
    /** The job fails with the position of the record. */
    FAIL,

    /** The record is dropped. */
    DROP
}
