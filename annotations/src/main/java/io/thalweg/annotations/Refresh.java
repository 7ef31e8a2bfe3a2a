package io.thalweg.annotations;

/** What begins the time to live of state anew. */
public enum Refresh {
    /** Only writing (T3). */
    ON_WRITE,
    /** Reading as well: of a list all its elements, of a map the entries that are read (T4). */
    ON_READ
}
