package io.thalweg.runtime.checkpoint.store;

import io.thalweg.runtime.env.DurableDirectories;
import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.FileNames;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoints of a job in its directory, which belongs to one process at a time. How it is meant to be used:
 *
 * <ol>
 *   <li>{@link #open} at the start; {@link #newest} or {@link #restore} says what to resume from. The sinks complete what
 *       that checkpoint has prepared, before the first record.
 *   <li>For each checkpoint: {@link #begin}, the lanes add their sections, {@link CheckpointWriter#publish}. Then, if sinks
 *       have prepared anything, {@link #recordCommit}, and then the sinks commit. Then {@link #prune}.
 *   <li>At the end {@link #deleteAll} if nothing shall be kept, and {@link #close}.
 * </ol>
 *
 * <p>One thread at a time; writers of several checkpoints may be used side by side.
 */
public final class CheckpointStore implements AutoCloseable {

    private final Storage storage;
    private final String directory;
    private final String job;
    private final Storage.Lock lock;
    private final Marks epochs;
    private final Marks commits;
    private final Marks ignored;
    private long lastId;

    private CheckpointStore(Storage storage, String directory, String job, Storage.Lock lock) throws IOException {
        this.storage = storage;
        this.directory = directory;
        this.job = job;
        this.lock = lock;
        this.epochs = Marks.find(storage, directory, StoreNames.EPOCH);
        this.commits = Marks.find(storage, directory, StoreNames.COMMITTED);
        this.ignored = Marks.find(storage, directory, StoreNames.IGNORED);
    }

    /**
     * Takes the directory of a job into possession, counts the start, and deletes what a crash has left.
     *
     * @param root the directory of all jobs; the job has a directory in it, made if there is none
     * @param job the name of the job
     * @throws io.thalweg.runtime.env.LockedException if another process is at work there
     */
    public static CheckpointStore open(Storage storage, String root, String job) throws IOException {
        String directory = root + "/" + FileNames.of(job);
        DurableDirectories.create(storage, directory);
        Storage.Lock lock = storage.lock(directory + "/" + StoreNames.LOCK);
        try {
            CheckpointStore store = new CheckpointStore(storage, directory, job, lock);
            store.begin();
            return store;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void begin() throws IOException {
        lastId = Math.max(0, Math.max(commits.highest(), ignored.highest())); // the first one is 1
        for (Place place : places()) {
            lastId = Math.max(lastId, place.checkpoint());
        }
        epochs.raise(epochs.highest() + 1);
        for (Place place : places()) {
            Folders.clean(storage, place.folder());
        }
        commits.deleteLower();
        ignored.deleteLower();
    }

    /** A folder of a checkpoint. */
    private record Place(String folder, long checkpoint, long epoch) {

        static final Comparator<Place> NEWEST_FIRST = Comparator.comparingLong(Place::checkpoint)
                .thenComparingLong(Place::epoch)
                .reversed();
    }

    /** All that look like folders of checkpoints, newest first. */
    private List<Place> places() throws IOException {
        List<Place> places = new ArrayList<>();
        for (String name : storage.list(directory)) {
            long[] numbers = StoreNames.folderNumbers(name);
            if (numbers != null) {
                places.add(new Place(directory + "/" + name, numbers[0], numbers[1]));
            }
        }
        places.sort(Place.NEWEST_FIRST);
        return places;
    }

    /** How many times the directory has been taken into possession; part of what makes names unique. */
    public long epoch() {
        return epochs.highest();
    }

    /** An id that no checkpoint of this job has, above all that are stored or were handed out (C32). */
    public long nextId() {
        return ++lastId;
    }

    /** The newest checkpoint of which sinks have begun to commit something, -1 if there is none. */
    public long committed() {
        return commits.highest();
    }

    /**
     * Begins a checkpoint.
     *
     * @param id from {@link #nextId}
     * @param lanes how many lanes write
     */
    public CheckpointWriter begin(long id, int lanes) throws IOException {
        return begin(id, lanes, directory + "/" + StoreNames.folder(id, epoch()));
    }

    /**
     * Makes a savepoint of a checkpoint: a copy that belongs to the user. It is not found by {@link #newest}, and never deleted;
     * its folder may be moved.
     *
     * @param folder where it will be; must not be there
     */
    public void copy(StoredCheckpoint checkpoint, String folder) throws IOException {
        if (storage.kind(folder) != EntryKind.MISSING) {
            throw new IOException("a savepoint cannot be written to " + folder + ": it is there already");
        }
        DurableDirectories.create(storage, folder);
        checkpoint.copyTo(folder);
    }

    /** The directory of the job. */
    public String directory() {
        return directory;
    }

    private CheckpointWriter begin(long id, int lanes, String folder) throws IOException {
        CheckpointWriter writer = new CheckpointWriter(storage, folder, job, epoch(), id, lanes);
        try {
            writer.open();
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.abort();
            throw e;
        }
    }

    /**
     * Has to be called when a checkpoint is published and before the first sink commits what it prepared for it: from then
     * on no older checkpoint may be resumed from, since what was committed would be written again.
     */
    public void recordCommit(long id) throws IOException {
        commits.raise(id);
    }

    /**
     * The checkpoint to resume from; every byte of it has been validated.
     *
     * @param allowDuplicates whether an older one will do even if output behind it has been committed
     * @return empty if there is none, and nothing was ever committed
     * @throws IncompatibleCheckpointException if there are some and none is in order, if all that are in order are older
     *     than what was committed, or if one is of another job or a newer version
     */
    public Optional<StoredCheckpoint> newest(boolean allowDuplicates) throws IOException {
        return new NewestCheckpoint(storage, job, directory, commits.highest(), ignored.highest())
                .find(candidates(), allowDuplicates);
    }

    private List<String> candidates() throws IOException {
        return places().stream()
                .filter(place -> place.checkpoint() > ignored.highest())
                .map(Place::folder)
                .toList();
    }

    /**
     * A checkpoint or savepoint in some folder; every byte of it has been validated.
     *
     * @param allowDuplicates whether it will do even if output behind it has been committed
     * @throws IncompatibleCheckpointException if it does not fit
     */
    public StoredCheckpoint restore(String folder, boolean allowDuplicates) throws IOException {
        StoredCheckpoint checkpoint = StoredCheckpoint.open(storage, folder);
        NewestCheckpoint rules = new NewestCheckpoint(storage, job, directory, commits.highest(), ignored.highest());
        rules.check(checkpoint, allowDuplicates);
        checkpoint.validate();
        lastId = Math.max(lastId, checkpoint.id());
        return checkpoint;
    }

    /** Keeps the newest {@code keep} checkpoints, whatever they are worth, and deletes the others. */
    public void prune(int keep) throws IOException {
        List<Place> places = places().stream()
                .filter(place -> storage.kind(place.folder() + "/" + StoreNames.MANIFEST) != EntryKind.MISSING)
                .toList();
        for (Place place : places.subList(Math.min(keep, places.size()), places.size())) {
            Folders.delete(storage, place.folder());
        }
    }

    /** From now on nothing that is stored is resumed from, and what was committed does not matter: a fresh start. */
    public void ignoreAll() throws IOException {
        ignored.raise(lastId);
    }

    /** Deletes all checkpoints; the next run of the job starts afresh. */
    public void deleteAll() throws IOException {
        ignoreAll();
        for (Place place : places()) {
            Folders.delete(storage, place.folder());
        }
    }

    /** Gives the directory away. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
