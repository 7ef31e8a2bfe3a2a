package io.thalweg.runtime.snapshot;

/** Stored state does not fit the job. The message is one line that names step, state, what is stored and what is expected. */
public final class StateMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public StateMismatchException(String message) {
        super(message);
    }

    /** With a message for the user, because of bytes that cannot be read. */
    public StateMismatchException(String message, RuntimeException cause) {
        super(message, cause);
    }
}
