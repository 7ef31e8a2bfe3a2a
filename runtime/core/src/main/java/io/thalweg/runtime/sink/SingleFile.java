package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.LockedException;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * One file, overwritten when it is opened. Locked, so that a second writer, of this process or another, fails instead
 * of spoiling it. Used by the thread of one lane.
 */
final class SingleFile implements SinkTarget {

    private final Storage storage;
    private final Path file;
    private final boolean gzip;
    private OutputStream opened;

    SingleFile(Storage storage, Path file, boolean gzip) {
        this.storage = storage;
        this.file = file;
        this.gzip = gzip;
    }

    @Override
    public OutputStream open() throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            storage.createDirectories(directory.toString());
        }
        OutputStream out = overwrite();
        boolean ready = false;
        try {
            opened = Compression.wrap(out, gzip);
            ready = true;
            return opened;
        } finally {
            if (!ready) {
                out.close();
            }
        }
    }

    private OutputStream overwrite() throws IOException {
        try {
            return storage.overwrite(file.toString());
        } catch (LockedException e) {
            throw new IOException(
                    "another sink or process is writing it; use a directory, for example \"" + file
                            + "/\", to have one file for each writer",
                    e);
        }
    }

    @Override
    public void close(boolean succeeded) throws IOException {
        opened.close();
    }

    @Override
    public String toString() {
        return file.toAbsolutePath().toString();
    }
}
