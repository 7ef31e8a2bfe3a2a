package io.thalweg.processor.model;

/** What a method can be seen to do with the record it is given: whether others may look at the same object afterwards. */
public enum RecordUse {
    /** Reads it; what the method returns is none of its objects. */
    READ,
    /** Reads it, and may return it, or one of the objects it consists of. */
    RETURNED,
    /** May change it or keep it, as far as the compiler shows. */
    UNKNOWN
}
