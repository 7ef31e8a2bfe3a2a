package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * One file of a directory, with the first number that is free. Its name begins with a dot until it is closed after
 * success; after a failure it stays so, for whoever wants to see what was written. Used by the thread of one lane.
 */
final class PartFile implements SinkTarget {

    private final Storage storage;
    private final Path directory;
    private final boolean gzip;
    private final String ending;
    private String hidden;
    private String visible;
    private OutputStream opened;

    PartFile(Storage storage, Path directory, boolean gzip, String extension) {
        this.storage = storage;
        this.directory = directory;
        this.gzip = gzip;
        this.ending = "." + extension + (gzip ? ".gz" : "");
    }

    @Override
    public boolean onePerLane() {
        return true;
    }

    @Override
    public OutputStream open() throws IOException {
        createDirectory();
        OutputStream out = null;
        for (int number = 0; out == null; number++) {
            out = claim("part-" + number + ending);
        }
        opened = Compression.wrap(out, gzip);
        return opened;
    }

    private void createDirectory() throws IOException {
        try {
            storage.createDirectories(directory.toString());
        } catch (FileAlreadyExistsException e) {
            throw new IOException("it is a file, not a directory", e);
        }
    }

    /** Making the hidden file reserves the name; null if it is taken. */
    private OutputStream claim(String name) throws IOException {
        visible = directory.resolve(name).toString();
        hidden = directory.resolve("." + name).toString();
        if (isTaken()) {
            return null;
        }
        try {
            OutputStream made = storage.create(hidden);
            if (isTaken()) { // it has been published by another writer since the first look
                made.close();
                storage.delete(hidden);
                return null;
            }
            return made;
        } catch (FileAlreadyExistsException e) {
            return null;
        }
    }

    private boolean isTaken() {
        return storage.kind(visible) != EntryKind.MISSING;
    }

    @Override
    public void close(boolean succeeded) throws IOException {
        opened.close();
        if (succeeded) {
            storage.rename(hidden, visible);
        }
    }

    @Override
    public String toString() {
        return directory.toAbsolutePath().toString();
    }
}
