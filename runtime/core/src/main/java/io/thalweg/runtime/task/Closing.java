package io.thalweg.runtime.task;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Closes what a stage, a worker or a job holds. Called by the thread that owns it. */
public final class Closing {

    private Closing() {}

    /**
     * Closes everything, also if something cannot be closed.
     *
     * @throws RuntimeException what the first that could not be closed threw, the others suppressed: what a sink had
     *     still to write may be lost, so the run has failed
     */
    public static void closeAll(AutoCloseable... resources) {
        RuntimeException failure = null;
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                failure = joined(failure, unchecked(e));
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException joined(RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }

    private static RuntimeException unchecked(Exception exception) {
        if (exception instanceof RuntimeException runtime) {
            return runtime;
        }
        return exception instanceof IOException io
                ? new UncheckedIOException(io)
                : new IllegalStateException(exception.toString(), exception);
    }
}
