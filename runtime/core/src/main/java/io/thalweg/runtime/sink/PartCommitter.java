package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.DurableDirectories;
import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.util.List;

/** Makes hidden files of a directory visible by giving them their names. Used by one thread. */
final class PartCommitter implements SinkCommitter {

    private final Storage storage;
    private final HiddenFiles names;
    private final TargetLock lock;

    PartCommitter(Storage storage, HiddenFiles names, TargetLock lock) {
        this.storage = storage;
        this.names = names;
        this.lock = lock;
    }

    @Override
    public void recover(List<byte[]> prepared) throws IOException {
        DurableDirectories.create(storage, names.directory());
        lock.take();
        commit(prepared);
        names.drop();
    }

    @Override
    public void commit(List<byte[]> prepared) throws IOException {
        List<PreparedFile> files = PreparedFile.readAll(prepared);
        for (PreparedFile file : files) {
            show(file);
        }
        if (!files.isEmpty()) {
            storage.forceDirectory(names.directory());
        }
    }

    private void show(PreparedFile file) throws IOException {
        String hidden = names.path(file);
        String visible = names.visiblePath(file);
        if (storage.kind(hidden) != EntryKind.MISSING) {
            storage.rename(hidden, visible);
        } else if (storage.kind(visible) == EntryKind.MISSING) {
            throw new IOException(hidden + " was prepared for checkpoint " + file.checkpoint()
                    + " and is gone, and there is no " + visible + " either");
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
    }
}
