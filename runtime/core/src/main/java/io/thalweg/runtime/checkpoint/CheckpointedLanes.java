package io.thalweg.runtime.checkpoint;

import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import java.util.function.IntFunction;

/** The lanes of a job as its coordinator sees them. What is asked of them is done by their own threads, later. */
public interface CheckpointedLanes {

    /** How many there are. */
    int count();

    /**
     * Has each lane take part in a checkpoint; each will acknowledge it, or say that it has left it, once.
     *
     * @param sections where each puts its state
     */
    void begin(long checkpoint, IntFunction<SnapshotSections> sections, CheckpointKind kind);

    /** Calls a checkpoint off. */
    void cancel(long checkpoint);

    /** Tells that a checkpoint is complete, and committed. */
    void completed(long checkpoint);

    /** Has all sources end where they are, with the watermark that ends all windows. */
    void drain();

    /** Whether all have come to the end of their input. */
    boolean finished();
}
