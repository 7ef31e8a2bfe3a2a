package io.thalweg.runtime.checkpoint.store;

import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;

/** Folders of checkpoints as a whole. */
final class Folders {

    private Folders() {}

    /**
     * Deletes a checkpoint. Its manifest goes first, durably, so that a crash leaves no checkpoint with missing files; what
     * it may leave is a folder without a manifest.
     */
    static void delete(Storage storage, String folder) throws IOException {
        if (storage.kind(folder) != EntryKind.DIRECTORY) {
            return;
        }
        storage.delete(folder + "/" + StoreNames.MANIFEST);
        storage.forceDirectory(folder); // also if there was none: a deletion before may have failed just here
        for (String name : storage.list(folder)) {
            storage.delete(folder + "/" + name);
        }
        storage.delete(folder);
    }

    /** Deletes a folder that a crash has left without a manifest. */
    static void clean(Storage storage, String folder) throws IOException {
        if (storage.kind(folder + "/" + StoreNames.MANIFEST) == EntryKind.MISSING) {
            delete(storage, folder);
        }
    }
}
