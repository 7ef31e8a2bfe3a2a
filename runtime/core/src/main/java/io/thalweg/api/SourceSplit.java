package io.thalweg.api;

import java.util.Objects;

/**
 * One part of a source, for example a file or a partition.
 *
 * @param id names the split within its source, and stays the same from run to run
 */
public record SourceSplit(String id) {

    /** Checks that the id is there. */
    public SourceSplit {
        Objects.requireNonNull(id, "id");
    }
}
