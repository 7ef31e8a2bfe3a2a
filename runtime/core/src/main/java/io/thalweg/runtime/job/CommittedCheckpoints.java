package io.thalweg.runtime.job;

import io.thalweg.runtime.checkpoint.CheckpointTarget;
import io.thalweg.runtime.checkpoint.CommitException;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the sinks commit behind each checkpoint, and then gives older ones up. Used as {@link CheckpointTarget} says. */
final class CommittedCheckpoints implements CheckpointTarget {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final String job;
    private final Checkpoints checkpoints;
    private final SinkCommitters sinks;

    CommittedCheckpoints(String job, Checkpoints checkpoints, SinkCommitters sinks) {
        this.job = job;
        this.checkpoints = checkpoints;
        this.sinks = sinks;
    }

    @Override
    public void copyTo(String folder) throws IOException {
        checkpoints.copyTo(folder);
    }

    @Override
    public long nextId() {
        return checkpoints.nextId();
    }

    @Override
    public Draft begin(long checkpoint, int lanes) throws IOException {
        Draft draft = checkpoints.begin(checkpoint, lanes);
        return new Draft() {

            @Override
            public SnapshotSections lane(int lane) {
                return draft.lane(lane);
            }

            @Override
            public long publish(List<SinkTransaction> transactions) throws IOException {
                long bytes = draft.publish(transactions);
                commit(checkpoint, transactions);
                prune();
                return bytes;
            }

            @Override
            public void abort() {
                draft.abort();
            }
        };
    }

    private void commit(long checkpoint, List<SinkTransaction> transactions) {
        try {
            sinks.commit(transactions);
        } catch (IOException | RuntimeException e) {
            throw new CommitException(
                    "what was written before checkpoint " + checkpoint + " cannot be committed: " + e, e);
        }
    }

    /** Too many checkpoints do no harm. */
    private void prune() {
        try {
            checkpoints.committed();
        } catch (IOException e) {
            LOG.warn("{}: old checkpoints cannot be deleted", job, e);
        }
    }
}
