package io.thalweg.processor.diagnostic;

/** How bad a diagnostic is. */
public enum Severity {
    /** No program is written for the job. */
    ERROR,

    /** The program is written, but is probably not what its author wants. */
    WARNING,

    /** Worth knowing; never fails a build, not even with {@code -Werror}. */
    NOTE
}
