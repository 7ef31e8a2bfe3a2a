package io.thalweg.runtime.checkpoint;

import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import java.io.IOException;
import java.util.List;

/**
 * Where checkpoints are put. {@link #nextId} and {@link Draft#lane} belong to the thread of the coordinator, everything else
 * to the one that writes.
 */
public interface CheckpointTarget {

    /** A checkpoint that is not complete. */
    interface Draft {

        /** Takes the state of a lane; used by the thread of that lane. */
        SnapshotSections lane(int lane);

        /**
         * Makes it a checkpoint, durably; then the sinks commit, then older ones are deleted.
         *
         * @param transactions what the sinks have prepared, in the order of the lanes
         * @return how many bytes it has
         * @throws IOException if it is no checkpoint
         * @throws CommitException if it is one, and a sink could not commit
         */
        long publish(List<SinkTransaction> transactions) throws IOException;

        /** Makes it nothing. */
        void abort();
    }

    /**
     * Makes a savepoint of the checkpoint that was published last.
     *
     * @throws IOException if it cannot be made; the checkpoint is what it was
     */
    void copyTo(String folder) throws IOException;

    /** An id above all others of this job, also of those that were aborted (C32). */
    long nextId();

    /** Begins a checkpoint. */
    Draft begin(long checkpoint, int lanes) throws IOException;
}
