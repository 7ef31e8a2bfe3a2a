package io.thalweg.runtime.checkpoint.store;

import java.io.IOException;

/** A checkpoint is not what was written: bytes have changed, or some are missing. */
public final class CorruptCheckpointException extends IOException {

    private static final long serialVersionUID = 1;

    /** @param message names the file, and what was found and expected */
    public CorruptCheckpointException(String message) {
        super(message);
    }

    CorruptCheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
