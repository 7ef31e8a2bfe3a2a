package io.thalweg.api;

/** Bytes that are no value of the type expected, or a value that cannot be encoded. */
public final class CodecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for a person to read, which names the place and what was expected there. */
    public CodecException(String message) {
        super(message);
    }

    /** The same with the exception that a constructor or setter threw for what was read. */
    public CodecException(String message, Throwable cause) {
        super(message, cause);
    }
}
