package io.thalweg.runtime.env;

import java.io.IOException;

/** Somebody else is at work on a file. */
public final class LockedException extends IOException {

    private static final long serialVersionUID = 1;

    /** @param message names the file, and the owner if it is known */
    public LockedException(String message) {
        super(message);
    }
}
