package io.thalweg.runtime.env;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the machine. Any thread, but none that is interrupted: an interrupt closes the channel that its thread is
 * working on.
 */
final class LocalStorage implements Storage {

    private final LockedFiles locked = LockedFiles.OF_PROCESS;

    @Override
    public EntryKind kind(String path) {
        Path entry;
        try {
            entry = Path.of(path);
        } catch (InvalidPathException e) {
            return EntryKind.MISSING;
        }
        if (Files.isRegularFile(entry)) {
            return EntryKind.FILE;
        }
        if (Files.isDirectory(entry)) {
            return EntryKind.DIRECTORY;
        }
        return Files.exists(entry) ? EntryKind.OTHER : EntryKind.MISSING;
    }

    @Override
    public long size(String file) throws IOException {
        return Files.size(Path.of(file));
    }

    @Override
    public List<String> list(String directory) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(directory))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public List<String> files(String directory, int depth) throws IOException {
        Path root = Path.of(directory);
        try (Stream<Path> entries = Files.walk(root, depth, FileVisitOption.FOLLOW_LINKS)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public InputStream read(String file) throws IOException {
        return new FileInputStream(file);
    }

    @Override
    public void read(String file, long position, byte[] bytes, int offset, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position + buffer.position() - offset) < 0) {
                    throw new EOFException(file + " has only " + channel.size() + " bytes");
                }
            }
        }
    }

    @Override
    public void createDirectories(String directory) throws IOException {
        Path path = Path.of(directory);
        if (!Files.isDirectory(path)) { // a link to a directory is one, though not for createDirectories
            Files.createDirectories(path);
        }
    }

    @Override
    public StoredFile create(String file) throws IOException {
        return new LocalFile(
                FileChannel.open(Path.of(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), () -> {});
    }

    @Override
    public StoredFile append(String file, long length) throws IOException {
        FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.size() < length) {
                throw new IOException(
                        file + " has only " + channel.size() + " bytes where " + length + " are expected");
            }
            channel.truncate(length);
            channel.position(length);
            return new LocalFile(channel, () -> {});
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public StoredFile overwrite(String file) throws IOException {
        Path path = Path.of(file);
        if (kind(file) == EntryKind.OTHER) { // has no content to be protected
            return new LocalFile(FileChannel.open(path, StandardOpenOption.WRITE), () -> {});
        }
        LockedFiles.Held held = locked.lock(path);
        try {
            held.channel().truncate(0);
            return new LocalFile(held.channel(), held::release);
        } catch (IOException | RuntimeException e) {
            held.release();
            throw e;
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(Path.of(from), Path.of(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void forceDirectory(String directory) throws IOException {
        Path path = Path.of(directory.isEmpty() ? "." : directory);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        Files.deleteIfExists(Path.of(path));
    }

    @Override
    public Lock lock(String file) throws IOException {
        LockedFiles.Held held = locked.lock(Path.of(file));
        try {
            held.write(String.valueOf(ProcessHandle.current().pid()));
            return held::release;
        } catch (IOException | RuntimeException e) {
            held.release();
            throw e;
        }
    }
}
