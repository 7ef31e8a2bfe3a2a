package io.thalweg.runtime.job;

import io.thalweg.runtime.checkpoint.CheckpointTarget;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.snapshot.RestoredSections;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoints of a job, as long as its process lives. Used by the thread that writes, but for {@link #nextId}; by that of
 * the job while no lane lives.
 */
interface Checkpoints extends CheckpointTarget, AutoCloseable {

    /**
     * What a job goes on from.
     *
     * @param name for a person to read
     * @param sections the state
     * @param transactions what the sinks had prepared, by step and lane
     */
    record Resumed(String name, RestoredSections sections, List<SinkTransaction> transactions) {}

    /**
     * What to go on from: the newest checkpoint, or else what the user has named.
     *
     * @return empty if the job begins from the start (C31)
     * @throws IOException if something is stored that cannot be used
     */
    Optional<Resumed> newest() throws IOException;

    /** Where they are stored, together with what others ask of the job; empty if they are in memory. */
    default Optional<String> directory() {
        return Optional.empty();
    }

    /** The newest one has been committed by all sinks: older ones are not needed any more. */
    default void committed() throws IOException {}

    /** Deletes all checkpoints: the next run begins from the start. */
    void deleteAll() throws IOException;

    @Override
    void close() throws IOException;
}
