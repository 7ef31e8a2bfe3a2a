package io.thalweg.processor.model;

import java.util.Optional;

/**
 * An {@code @Evict}.
 *
 * @param count of records that stay, for {@code COUNT}
 * @param withinMillis age in milliseconds below which records stay, for {@code WITHIN}
 * @param custom the class of the evictor, for {@code CUSTOM}
 * @param after whether records go after the function, and not before
 */
public record EvictorSpec(
        Kind kind, long count, long withinMillis, Optional<TypeRef.Declared> custom, boolean after, Origin origin) {

    /** What decides which records go. */
    public enum Kind {
        /** The number of those that came later. */
        COUNT,
        /** How much older they are than the newest. */
        WITHIN,
        /** A class of the user's. */
        CUSTOM
    }
}
