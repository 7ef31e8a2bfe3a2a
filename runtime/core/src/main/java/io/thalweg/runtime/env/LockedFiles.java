package io.thalweg.runtime.env;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The files that this process owns. They have to be known before a file is opened: POSIX gives up a process's lock on a
 * file as soon as the process closes any of its channels to it. Any thread; guarded by itself.
 */
final class LockedFiles {

    /** Those of this process. */
    static final LockedFiles OF_PROCESS = new LockedFiles();

    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1; // behind the content, which others may read
    private static final int LONGEST_PID = 20;

    private final Set<Path> owned = new HashSet<>();

    private LockedFiles() {}

    /** A file that is owned, and open for reading and writing. */
    record Held(LockedFiles files, Path key, FileChannel channel, FileLock lock) {

        void write(String text) throws IOException {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        }

        /** Without effect if it was released before. */
        void release() throws IOException {
            files.release(this);
        }
    }

    /** Makes the file if there is none, and owns it. */
    synchronized Held lock(Path file) throws IOException {
        Path key = realPath(file);
        if (owned.contains(key)) {
            throw new LockedException(file + " is in use by another part of this process");
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new LockedException(file + " is in use by " + owner(channel));
            }
            owned.add(key);
            return new Held(this, key, channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private synchronized void release(Held held) throws IOException {
        if (held.lock().isValid()) {
            owned.remove(held.key());
            held.channel().close();
        }
    }

    /** The parent is there, the file perhaps not. */
    private static Path realPath(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path absolute = file.toAbsolutePath();
        return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) { // the same file under another name
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_PID);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).trim();
        return pid.matches("[0-9]+") ? "process " + pid : "another process";
    }
}
