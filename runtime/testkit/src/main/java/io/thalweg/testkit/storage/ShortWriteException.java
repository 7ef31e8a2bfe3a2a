package io.thalweg.testkit.storage;

import java.io.IOException;

/** A write that failed behind a part of its bytes. */
public final class ShortWriteException extends IOException {

    private static final long serialVersionUID = 1;

    private final int written;

    /** @param written how many bytes are in the file now */
    public ShortWriteException(int written, String message) {
        super(message);
        this.written = written;
    }

    int written() {
        return written;
    }
}
