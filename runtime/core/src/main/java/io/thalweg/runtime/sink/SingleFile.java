package io.thalweg.runtime.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file, overwritten when it is opened. Locked, so that a second writer, of this process or another, fails instead
 * of spoiling it. Used by the thread of one lane.
 */
final class SingleFile implements SinkTarget {

    private final Path file;
    private final boolean gzip;
    private OutputStream opened;

    SingleFile(Path file, boolean gzip) {
        this.file = file;
        this.gzip = gzip;
    }

    @Override
    public OutputStream open() throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ready = false;
        try {
            takeOver(channel);
            opened = Compression.wrap(Channels.newOutputStream(channel), gzip);
            ready = true;
            return opened;
        } finally {
            if (!ready) {
                channel.close();
            }
        }
    }

    /** Pipes and devices have no content to be protected. */
    private void takeOver(FileChannel channel) throws IOException {
        if (Files.isRegularFile(file)) {
            if (!isLocked(channel)) {
                throw new IOException("another sink or process is writing it; use a directory, for example \"" + file
                        + "/\", to have one file for each writer");
            }
            channel.truncate(0);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(); // released when the channel is closed
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
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
