package io.thalweg.runtime.job;

import io.thalweg.runtime.checkpoint.CheckpointOptions;
import io.thalweg.runtime.checkpoint.store.CheckpointMetadata;
import io.thalweg.runtime.checkpoint.store.CheckpointStore;
import io.thalweg.runtime.checkpoint.store.CheckpointWriter;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import io.thalweg.runtime.checkpoint.store.StoredCheckpoint;
import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.snapshot.RestoredSections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checkpoints in a directory. */
final class StoredCheckpoints implements Checkpoints {

    private static final String FILE = "file:";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    private final CheckpointStore store;
    private final CheckpointOptions options;
    private final int keyGroups;
    private final Env env;
    private boolean allowDuplicates;
    private StoredCheckpoint published; // the newest one of this process
    private StoredCheckpoint named; // what the user asks for, until there is a newer one

    private StoredCheckpoints(CheckpointStore store, CheckpointOptions options, int keyGroups, Env env) {
        this.store = store;
        this.options = options;
        this.keyGroups = keyGroups;
        this.env = env;
    }

    /**
     * Takes the directory into possession.
     *
     * @throws IOException also if another process is at work there, or what the user has named cannot be used
     */
    static StoredCheckpoints open(JobPlan plan, RecoveryOptions recovery, Env env) throws IOException {
        CheckpointStore store =
                CheckpointStore.open(env.storage(), path(recovery.checkpoints().storage()), plan.name());
        try {
            StoredCheckpoints checkpoints = new StoredCheckpoints(
                    store, recovery.checkpoints(), plan.defaults().keyGroups(), env);
            checkpoints.prepare(recovery);
            return checkpoints;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void prepare(RecoveryOptions recovery) throws IOException {
        allowDuplicates = recovery.allowDuplicates();
        if (recovery.fresh()) {
            store.ignoreAll();
        } else if (!recovery.restore().isEmpty()) {
            named = store.restore(path(recovery.restore()), recovery.allowDuplicates());
        }
    }

    /** A single letter is a drive, not a scheme. */
    private static String path(String storage) {
        if (storage.startsWith(FILE)) {
            return storage.substring(FILE.length());
        }
        if (SCHEME.matcher(storage).lookingAt()) {
            throw new ConfigException(
                    "checkpoints can be stored in a directory, file:PATH, only; found '" + storage + "'");
        }
        return storage;
    }

    @Override
    public void copyTo(String folder) throws IOException {
        store.copy(published, folder);
    }

    @Override
    public Optional<String> directory() {
        return Optional.of(store.directory());
    }

    @Override
    public long nextId() {
        return store.nextId();
    }

    @Override
    public Draft begin(long checkpoint, int lanes) throws IOException {
        CheckpointWriter writer = store.begin(checkpoint, lanes);
        long taken = env.clock().millis();
        return new Draft() {

            @Override
            public SnapshotSections lane(int lane) {
                return writer.lane(lane);
            }

            @Override
            public long publish(List<SinkTransaction> transactions) throws IOException {
                CheckpointMetadata metadata = new CheckpointMetadata(lanes, keyGroups, taken, "", transactions);
                published = writer.publish(metadata);
                named = null;
                if (!transactions.isEmpty()) {
                    store.recordCommit(checkpoint);
                }
                return published.bytes();
            }

            @Override
            public void abort() {
                writer.abort();
            }
        };
    }

    @Override
    public void committed() throws IOException {
        store.prune(options.keep());
    }

    @Override
    public Optional<Resumed> newest() throws IOException {
        Optional<StoredCheckpoint> found = named == null ? store.newest(allowDuplicates) : Optional.of(named);
        if (found.isPresent() && !found.get().transactions().isEmpty()) {
            store.recordCommit(found.get().id()); // a crash may have come before it: the sinks commit now
        }
        return found.map(checkpoint ->
                new Resumed(checkpoint.toString(), new StoredSections(checkpoint), checkpoint.transactions()));
    }

    /** The sections of a checkpoint, for {@code snapshot} to read. */
    private record StoredSections(StoredCheckpoint checkpoint) implements RestoredSections {

        @Override
        public void read(Predicate<SectionId> wanted, Reader reader) {
            try {
                checkpoint.sections(wanted, reader::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void deleteAll() throws IOException {
        store.deleteAll();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
