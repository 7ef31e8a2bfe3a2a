package io.thalweg.runtime.checkpoint.store;

import java.util.List;
import java.util.Objects;

/**
 * What a checkpoint says of itself beside its state.
 *
 * @param parallelism how many lanes took it
 * @param keyGroups how many key groups the job has, at any parallelism
 * @param takenMillis when it was triggered, milliseconds since the epoch
 * @param fingerprint of the schema of the state
 * @param transactions what the sinks have prepared
 */
public record CheckpointMetadata(
        int parallelism, int keyGroups, long takenMillis, String fingerprint, List<SinkTransaction> transactions) {

    /** Copies the list. */
    public CheckpointMetadata {
        Objects.requireNonNull(fingerprint, "fingerprint");
        transactions = List.copyOf(transactions);
    }
}
