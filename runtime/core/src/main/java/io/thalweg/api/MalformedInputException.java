package io.thalweg.api;

import java.io.IOException;

/**
 * Thrown by a {@link Format.Reader} for input that is not a record. The reader has gone past that input: the next call
 * of {@link Format.Reader#next} reads what follows.
 *
 * <p>Has no stack trace of its own, since a file may hold many such records.
 */
public final class MalformedInputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final String reason;
    private final long position;

    /**
     * Makes one.
     *
     * @param text the input itself, or its beginning if it is long
     * @param reason what is wrong with it, for a person to read
     * @param position where it begins, in bytes from the start of the file
     */
    public MalformedInputException(String text, String reason, long position) {
        super("malformed record at byte " + position + ": " + reason + ": " + text);
        this.text = text;
        this.reason = reason;
        this.position = position;
    }

    /** The input itself, or its beginning if it is long. */
    public String text() {
        return text;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }

    /** Where it begins, in bytes from the start of the file. */
    public long position() {
        return position;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
