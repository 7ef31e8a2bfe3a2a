package io.thalweg.runtime.source;

import java.io.IOException;

/** A source cannot be read any further. The message names the source, the split and the position. */
public final class SourceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceFailure(String source, String where, Exception cause) {
        super("source " + source + ", " + where + ": " + reason(cause), cause);
    }

    /** Messages of plain exceptions stand for themselves; those of others are often nothing but a file's name. */
    private static String reason(Exception cause) {
        boolean plain = cause.getClass() == IOException.class && cause.getMessage() != null;
        return plain ? cause.getMessage() : cause.toString();
    }
}
