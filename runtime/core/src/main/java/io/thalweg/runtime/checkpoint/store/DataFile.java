package io.thalweg.runtime.checkpoint.store;

import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32C;

/** A data file that is being written. One thread at a time. */
final class DataFile {

    private final LaneSections lane;
    private final StoredFile file;
    private final CRC32C whole = new CRC32C();
    private long length;
    private IOException failure; // of tryToWrite

    DataFile(LaneSections lane, StoredFile file) {
        this.lane = lane;
        this.file = file;
    }

    /** Writes the blocks that are full; what goes wrong is thrown by {@link #finish}, and nothing more is written. */
    void tryToWrite() {
        if (failure == null) {
            try {
                write();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Writes the blocks that are full. */
    void write() throws IOException {
        for (byte[] block = lane.take(); block != null; block = lane.take()) {
            file.write(block, 0, block.length);
            whole.update(block, 0, block.length);
            length += block.length;
        }
    }

    /** Writes the rest, and makes the content durable. The lane has added everything before. */
    FileEntry finish() throws IOException {
        if (failure != null) {
            throw failure;
        }
        lane.finish();
        write();
        file.force();
        file.close();
        FileId id = lane.file();
        return new FileEntry(
                id.fileName(), id.number(), length, lane.content(), (int) whole.getValue(), lane.entries());
    }

    List<SectionEntry> sections() {
        return lane.sections();
    }

    /** Gives the file up. */
    void close() {
        try {
            file.close();
        } catch (IOException e) {
            // It is going to be deleted.
        }
    }
}
