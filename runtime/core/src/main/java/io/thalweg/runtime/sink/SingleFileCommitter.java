package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.DurableDirectories;
import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Appends hidden files to one visible file. Where the part of a checkpoint begins is made durable first; so whoever finds
 * hidden files again can see how far the work has come, and neither leaves a row out nor writes one twice. Hidden files are
 * deleted, durably, when all of their checkpoint has been appended: if one is missing, all have been. Used by one thread.
 */
final class SingleFileCommitter implements SinkCommitter {

    private final Storage storage;
    private final HiddenFiles names;
    private final TargetLock lock;
    private final String target;
    private final Header header;
    private final AppendMark mark;

    /** What a file begins with. */
    interface Header {
        byte[] bytes() throws IOException;
    }

    /** @param header what the file begins with */
    SingleFileCommitter(Storage storage, HiddenFiles names, TargetLock lock, String target, Header header) {
        this.storage = storage;
        this.names = names;
        this.lock = lock;
        this.target = target;
        this.header = header;
        this.mark = new AppendMark(storage, target);
    }

    @Override
    public void recover(List<byte[]> prepared) throws IOException {
        DurableDirectories.create(storage, names.directory());
        lock.take();
        mark.find();
        if (prepared.isEmpty() || storage.kind(target) == EntryKind.MISSING) {
            begin();
        }
        commit(prepared);
        names.reserve(PreparedFile.readAll(prepared));
        names.drop();
        mark.clear();
    }

    /** A file without rows. */
    private void begin() throws IOException {
        mark.clear();
        byte[] bytes = header.bytes();
        boolean there = isAll(bytes); // of an attempt to begin: readers do not see it vanish
        try (StoredFile file = storage.append(target, there ? bytes.length : 0)) {
            file.write(bytes, 0, there ? 0 : bytes.length);
            file.force();
        }
        storage.forceDirectory(names.directory());
    }

    private boolean isAll(byte[] bytes) throws IOException {
        if (storage.kind(target) == EntryKind.MISSING || storage.size(target) != bytes.length) {
            return false;
        }
        byte[] present = new byte[bytes.length];
        storage.read(target, 0, present, 0, present.length);
        return Arrays.equals(bytes, present);
    }

    @Override
    public void commit(List<byte[]> prepared) throws IOException {
        List<PreparedFile> files = PreparedFile.readAll(prepared);
        int from = 0;
        while (from < files.size()) {
            int to = from;
            while (to < files.size()
                    && files.get(to).checkpoint() == files.get(from).checkpoint()) {
                to++;
            }
            commitOne(files.subList(from, to));
            from = to;
        }
    }

    private void commitOne(List<PreparedFile> files) throws IOException {
        boolean all = files.stream().allMatch(file -> storage.kind(names.path(file)) == EntryKind.FILE);
        if (all) {
            mark.set(files.get(0).checkpoint());
            append(files);
        }
        for (PreparedFile file : files) {
            storage.delete(names.path(file));
        }
        storage.forceDirectory(names.directory());
    }

    /** Appends what is not there yet: bytes that others may have seen stay as they are. */
    private void append(List<PreparedFile> files) throws IOException {
        try (AppendedFile appended = new AppendedFile(storage, target, mark.position())) {
            for (PreparedFile file : files) {
                appended.add(names.path(file), file.length());
            }
            appended.force();
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
    }
}
