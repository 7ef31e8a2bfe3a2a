package io.thalweg.runtime.checkpoint.store;

import java.util.Objects;

/**
 * What a sink has prepared and commits when the checkpoint is complete.
 *
 * @param step the sink's step
 * @param lane the lane that prepared it
 * @param bytes what the sink needs to know to commit it; not to be changed
 */
public record SinkTransaction(String step, int lane, byte[] bytes) {

    /** Checks that there are names and bytes. */
    public SinkTransaction {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(bytes, "bytes");
    }
}
