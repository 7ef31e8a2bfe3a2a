package io.thalweg.processor.conformance;

import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.window.MissingTimestampException;
import java.util.Map;

/** The names that Flink's exceptions have for what fails a job. */
final class ErrorNames {

    private static final Map<Class<?>, String> NAMES = Map.of(
            MissingTimestampException.class, "RuntimeException",
            NullKeyException.class, "NullPointerException");

    private ErrorNames() {}

    /** The name for the innermost cause. */
    static String inFlink(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return NAMES.getOrDefault(cause.getClass(), cause.getClass().getSimpleName());
    }
}
