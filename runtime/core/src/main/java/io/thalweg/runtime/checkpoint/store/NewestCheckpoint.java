package io.thalweg.runtime.checkpoint.store;

import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what may be resumed from. A damaged checkpoint may be passed over for an older one only while nothing of it has been
 * committed outside: behind an older one the same output would be written a second time.
 */
final class NewestCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointStore.class);

    private final Storage storage;
    private final String job;
    private final String directory;
    private final long committed;
    private final long ignored;

    NewestCheckpoint(Storage storage, String job, String directory, long committed, long ignored) {
        this.storage = storage;
        this.job = job;
        this.directory = directory;
        this.committed = committed;
        this.ignored = ignored;
    }

    /** The first of the folders, newest first, that holds a checkpoint in order. */
    Optional<StoredCheckpoint> find(List<String> folders, boolean allowDuplicates) throws IOException {
        CorruptCheckpointException damage = null;
        for (String folder : folders) {
            try {
                StoredCheckpoint checkpoint = StoredCheckpoint.open(storage, folder);
                checkJob(checkpoint);
                checkpoint.validate();
                checkCommit(checkpoint, allowDuplicates, damage);
                return Optional.of(checkpoint);
            } catch (CorruptCheckpointException e) {
                LOG.warn("{} cannot be used: {}", folder, e.getMessage());
                damage = e;
            }
        }
        if (damage != null) {
            throw new IncompatibleCheckpointException(
                    "no checkpoint in " + directory + " is in order (" + damage.getMessage() + "); --restore names a"
                            + " savepoint to go on from, --fresh begins from the start",
                    damage);
        }
        if (isCommitted(-1)) {
            throw new IncompatibleCheckpointException("output of checkpoint " + committed + " has been committed, and "
                    + directory + " holds no checkpoint any more; --restore names a savepoint to go on from, --fresh"
                    + " begins from the start and writes that output again");
        }
        return Optional.empty();
    }

    void check(StoredCheckpoint checkpoint, boolean allowDuplicates) throws IOException {
        checkJob(checkpoint);
        checkCommit(checkpoint, allowDuplicates, null);
    }

    private void checkJob(StoredCheckpoint checkpoint) throws IncompatibleCheckpointException {
        String found = checkpoint.manifest().job();
        if (!found.equals(job)) {
            throw new IncompatibleCheckpointException(
                    checkpoint.folder() + " is a checkpoint of job '" + found + "', not of '" + job + "'");
        }
    }

    private void checkCommit(StoredCheckpoint checkpoint, boolean allowDuplicates, CorruptCheckpointException damage)
            throws IncompatibleCheckpointException {
        if (allowDuplicates || !isCommitted(checkpoint.id())) {
            return;
        }
        throw new IncompatibleCheckpointException(
                "output of checkpoint " + committed + " has been committed, and " + checkpoint.folder()
                        + " is older: what came behind it would be written a second time"
                        + (damage == null ? "" : "; the newer one is damaged: " + damage.getMessage())
                        + ". --allow-duplicates accepts that",
                damage);
    }

    /** Whether output behind that checkpoint has been committed. */
    private boolean isCommitted(long checkpoint) {
        return committed > checkpoint && committed > ignored;
    }
}
