package io.thalweg.runtime.job;

import java.util.List;

/** A job takes checkpoints, and some of its state cannot be part of them. */
final class UnsavedStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param parts one line each */
    UnsavedStateException(List<String> parts) {
        super("no checkpoints can be taken of this job yet: " + String.join("; ", parts));
    }
}
