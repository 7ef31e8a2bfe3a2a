package io.thalweg.annotations;

/** What a handler sees of state whose time to live is over, and which has not been removed yet. */
public enum Expired {
    /** Nothing: it counts as absent (T5). */
    HIDDEN,
    /** The old value, once: reading removes it (T6). */
    UNTIL_CLEANED
}
