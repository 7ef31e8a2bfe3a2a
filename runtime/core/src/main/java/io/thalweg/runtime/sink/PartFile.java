package io.thalweg.runtime.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * One file of a directory, with the first number that is free. Its name begins with a dot until it is closed after
 * success; after a failure it stays so, for whoever wants to see what was written. Used by the thread of one lane.
 */
final class PartFile implements SinkTarget {

    private final Path directory;
    private final boolean gzip;
    private final String ending;
    private Path hidden;
    private Path visible;
    private OutputStream opened;

    PartFile(Path directory, boolean gzip, String extension) {
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
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("it is a file, not a directory", e);
        }
    }

    /** Making the hidden file reserves the name; null if it is taken. */
    private OutputStream claim(String name) throws IOException {
        visible = directory.resolve(name);
        hidden = directory.resolve("." + name);
        if (Files.exists(visible)) {
            return null;
        }
        try {
            return Files.newOutputStream(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return null;
        }
    }

    @Override
    public void close(boolean succeeded) throws IOException {
        opened.close();
        if (succeeded) {
            Files.move(hidden, visible, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public String toString() {
        return directory.toAbsolutePath().toString();
    }
}
