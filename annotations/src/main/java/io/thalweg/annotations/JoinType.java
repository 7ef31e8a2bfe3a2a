package io.thalweg.annotations;

/** Which records of a window join have a result. */
public enum JoinType {
    /** Pairs only: a record without counterpart has none. */
    INNER,

    /** Pairs, and each left record without counterpart, with null as the right argument. */
    LEFT,

    /** Pairs, and each right record without counterpart, with null as the left argument. */
    RIGHT,

    /** Pairs, and each record of either side without counterpart. */
    FULL
}
