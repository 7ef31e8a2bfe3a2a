package io.thalweg.annotations;

/** How the items of a state without key find their lanes when a job is restored (O2, O3 of the semantics). */
public enum Redistribution {
    /**
     * With as many lanes as before each lane gets its own items back; with another number all items, in the order of the
     * lanes, are divided into runs of equal length.
     */
    SPLIT,

    /** Every lane gets all items of all lanes, at every restore, and picks its own. */
    UNION
}
