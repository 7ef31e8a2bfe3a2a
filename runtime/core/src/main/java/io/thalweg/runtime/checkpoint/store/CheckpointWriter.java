package io.thalweg.runtime.checkpoint.store;

import io.thalweg.runtime.env.DurableDirectories;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A checkpoint that is being written. Lanes add sections, each to its own {@link #lane}; meanwhile one other thread may call
 * {@link #write}, so that not all of the state is held in memory. When all lanes are known to have added everything, {@link
 * #publish} makes it a checkpoint; {@link #abort} makes it nothing.
 *
 * <p>The order of {@link #publish} is the promise: data and names are durable before the manifest has its name, and the
 * manifest's name is durable before the method returns. Nothing outside may be committed before. A failed {@code force} is
 * never tried again: the checkpoint has failed.
 */
public final class CheckpointWriter {

    private final Storage storage;
    private final String folder;
    private final String job;
    private final long epoch;
    private final long id;
    private final List<LaneSections> lanes = new ArrayList<>();
    private final List<DataFile> files = new ArrayList<>();
    private boolean ended;

    CheckpointWriter(Storage storage, String folder, String job, long epoch, long id, int lanes) {
        this.storage = storage;
        this.folder = folder;
        this.job = job;
        this.epoch = epoch;
        this.id = id;
        for (int lane = 0; lane < lanes; lane++) {
            this.lanes.add(new LaneSections(new FileId(epoch, id, lane)));
        }
    }

    /** Makes the folder, durably, and the data files in it, empty. */
    void open() throws IOException {
        storage.createDirectories(folder);
        storage.forceDirectory(DurableDirectories.parent(folder));
        for (LaneSections sections : lanes) {
            String path = folder + "/" + sections.file().fileName();
            files.add(new DataFile(sections, storage.create(path)));
        }
    }

    /** The id. */
    public long id() {
        return id;
    }

    /** Where a lane puts its sections; by one thread at a time. */
    public SnapshotSections lane(int lane) {
        LaneSections sections = lanes.get(lane);
        DataFile file = files.get(lane);
        return new SnapshotSections() {

            @Override
            public void add(SectionId id, int entries, byte[] bytes, int offset, int length) {
                sections.add(id, entries, bytes, offset, length);
            }

            @Override
            public void write() {
                file.tryToWrite();
            }
        };
    }

    /**
     * Writes what the lanes have added so far, but for their last, open blocks. By any one thread, also while lanes add.
     *
     * @throws IOException if a file cannot be written; the checkpoint must be aborted
     */
    public void write() throws IOException {
        for (DataFile file : files) {
            file.write();
        }
    }

    /**
     * Writes the rest and makes all of it durable. If it fails the checkpoint must be aborted; it may be there all the
     * same, complete, so that what sinks have prepared for it has to stay until a later one is published.
     *
     * @param metadata what the checkpoint says of itself
     * @return the checkpoint, to be read
     */
    public StoredCheckpoint publish(CheckpointMetadata metadata) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        List<SectionEntry> sections = new ArrayList<>();
        for (DataFile file : files) {
            entries.add(file.finish());
            sections.addAll(file.sections());
        }
        Manifest manifest = new Manifest(job, epoch, id, metadata, entries, sections);
        writeManifest(ManifestFormat.write(manifest));
        storage.forceDirectory(folder); // a manifest must not be found without the files it lists
        storage.rename(folder + "/" + StoreNames.UNPUBLISHED_MANIFEST, folder + "/" + StoreNames.MANIFEST);
        storage.forceDirectory(folder);
        ended = true;
        return StoredCheckpoint.written(storage, folder, manifest);
    }

    private void writeManifest(byte[] bytes) throws IOException {
        try (StoredFile file = storage.create(folder + "/" + StoreNames.UNPUBLISHED_MANIFEST)) {
            file.write(bytes, 0, bytes.length);
            file.force();
        }
    }

    /**
     * Deletes what was written, as far as that is possible; what is left is deleted when the store is opened again. Without
     * effect behind {@link #publish}.
     */
    public void abort() {
        if (ended) {
            return;
        }
        ended = true;
        files.forEach(DataFile::close);
        try {
            Folders.delete(storage, folder);
        } catch (IOException e) {
            // The same device has most likely failed before; the next start looks for what is left.
        }
    }

    @Override
    public String toString() {
        return "checkpoint " + id + " being written to " + folder;
    }
}
