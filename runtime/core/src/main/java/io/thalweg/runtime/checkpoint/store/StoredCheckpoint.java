package io.thalweg.runtime.checkpoint.store;

import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32C;

/**
 * A checkpoint in its folder, which may have been moved. Any thread; each call reads the files.
 */
public final class StoredCheckpoint {

    private static final long LONGEST_MANIFEST = 256L << 20;
    private static final int COPIED_AT_ONCE = 1 << 20; // bytes

    private final Storage storage;
    private final String folder;
    private final Manifest manifest;

    private StoredCheckpoint(Storage storage, String folder, Manifest manifest) {
        this.storage = storage;
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Takes sections, one after the other. */
    public interface SectionReader {

        /**
         * A section.
         *
         * @param id where the bytes belong
         * @param entries how many entries they hold
         * @param bytes exactly the section, the reader's own
         * @throws IOException to end the reading
         */
        void read(SectionId id, int entries, byte[] bytes) throws IOException;
    }

    /**
     * A checkpoint whose manifest is in order; its data has not been looked at.
     *
     * @throws CorruptCheckpointException if it is not what was written
     * @throws IncompatibleCheckpointException if it is of a newer version
     */
    public static StoredCheckpoint open(Storage storage, String folder) throws IOException {
        String path = folder + "/" + StoreNames.MANIFEST;
        if (storage.kind(path) != EntryKind.FILE) {
            throw new CorruptCheckpointException(folder + " holds no complete checkpoint: there is no manifest in it");
        }
        long length = storage.size(path);
        if (length > LONGEST_MANIFEST) {
            throw new CorruptCheckpointException(path + " has " + length + " bytes");
        }
        byte[] bytes = new byte[(int) length];
        storage.read(path, 0, bytes, 0, bytes.length);
        Manifest manifest = ManifestFormat.read(path, bytes);
        ManifestRules.check(path, manifest);
        return new StoredCheckpoint(storage, folder, manifest);
    }

    /** What has just been written. */
    static StoredCheckpoint written(Storage storage, String folder, Manifest manifest) {
        return new StoredCheckpoint(storage, folder, manifest);
    }

    /** The folder. */
    public String folder() {
        return folder;
    }

    /** The list of contents. */
    public Manifest manifest() {
        return manifest;
    }

    /** The id. */
    public long id() {
        return manifest.checkpoint();
    }

    /** The bytes of its data files. */
    public long bytes() {
        return manifest.files().stream().mapToLong(FileEntry::length).sum();
    }

    /**
     * Reads everything and fails if a byte is not what was written.
     *
     * @throws CorruptCheckpointException names the file and the block
     */
    public void validate() throws IOException {
        for (int file = 0; file < manifest.files().size(); file++) {
            validate(file);
        }
    }

    private void validate(int file) throws IOException {
        FileEntry entry = manifest.files().get(file);
        CRC32C whole = new CRC32C();
        BlockReader blocks = blocks(file);
        for (long index = 0; index < Blocks.count(entry.content()); index++) {
            byte[] block = blocks.read(index);
            whole.update(block, 0, Blocks.HEADER + Blocks.length(entry.content(), index));
        }
        if ((int) whole.getValue() != entry.checksum()) {
            throw new CorruptCheckpointException(folder + "/" + entry.name() + ": the checksum is "
                    + Integer.toHexString((int) whole.getValue()) + " where " + Integer.toHexString(entry.checksum())
                    + " is expected");
        }
    }

    /**
     * Reads the sections that are wanted, in the order in which they were added on each lane. A section is handed out when
     * all its blocks have been found to be what was written.
     */
    public void sections(Predicate<SectionId> wanted, SectionReader reader) throws IOException {
        BlockReader blocks = null;
        for (SectionEntry section : manifest.sections()) {
            if (!wanted.test(section.id())) {
                continue;
            }
            if (blocks == null || blocks.file() != section.file()) {
                blocks = blocks(section.file());
            }
            reader.read(section.id(), section.entries(), blocks.range(section.position(), section.length()));
        }
    }

    /** Copies it to an empty folder, durably: the manifest has its name when all that it lists is there. */
    void copyTo(String target) throws IOException {
        for (FileEntry file : manifest.files()) {
            copy(folder + "/" + file.name(), target + "/" + file.name());
        }
        copy(folder + "/" + StoreNames.MANIFEST, target + "/" + StoreNames.UNPUBLISHED_MANIFEST);
        storage.forceDirectory(target);
        storage.rename(target + "/" + StoreNames.UNPUBLISHED_MANIFEST, target + "/" + StoreNames.MANIFEST);
        storage.forceDirectory(target);
    }

    private void copy(String from, String to) throws IOException {
        try (InputStream in = storage.read(from);
                StoredFile out = storage.create(to)) {
            byte[] bytes = new byte[COPIED_AT_ONCE];
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                out.write(bytes, 0, length);
            }
            out.force();
        }
    }

    /** What the sinks had prepared. */
    public List<SinkTransaction> transactions() {
        return manifest.metadata().transactions();
    }

    private BlockReader blocks(int file) throws IOException {
        FileEntry entry = manifest.files().get(file);
        FileId id = new FileId(manifest.epoch(), manifest.checkpoint(), entry.number());
        return BlockReader.open(storage, folder + "/" + entry.name(), id, file, entry.content());
    }

    @Override
    public String toString() {
        return "checkpoint " + id() + " in " + folder;
    }
}
