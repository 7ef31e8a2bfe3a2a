package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.LockedException;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;

/** The right to write to a target, held by one sink of one process. Used by one thread. */
final class TargetLock {

    private final Storage storage;
    private final String file;
    private Storage.Lock held; // null if not taken

    TargetLock(Storage storage, String file) {
        this.storage = storage;
        this.file = file;
    }

    /** Without effect if it is held. */
    void take() throws IOException {
        if (held != null) {
            return;
        }
        try {
            held = storage.lock(file);
        } catch (LockedException e) {
            throw new IOException("another sink or process is writing there: " + e.getMessage(), e);
        }
    }

    void release() throws IOException {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
