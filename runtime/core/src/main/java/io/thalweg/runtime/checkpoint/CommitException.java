package io.thalweg.runtime.checkpoint;

/** A checkpoint is complete, and a sink could not commit what it had prepared for it; the next start will try again. */
public final class CommitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public CommitException(String message, Throwable cause) {
        super(message, cause);
    }
}
