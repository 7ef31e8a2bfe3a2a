package io.thalweg.runtime.checkpoint.store;

import java.io.IOException;

/** What is stored is in order and does not fit: another job's, of a newer version, or output behind it was committed. */
public final class IncompatibleCheckpointException extends IOException {

    private static final long serialVersionUID = 1;

    /** @param message says what does not fit, and what can be done */
    public IncompatibleCheckpointException(String message) {
        super(message);
    }

    IncompatibleCheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
