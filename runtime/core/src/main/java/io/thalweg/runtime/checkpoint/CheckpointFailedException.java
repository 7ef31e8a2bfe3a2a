package io.thalweg.runtime.checkpoint;

/** More checkpoints have failed in a row than the job tolerates (C6). */
public final class CheckpointFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what happened to the last one. */
    public CheckpointFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
