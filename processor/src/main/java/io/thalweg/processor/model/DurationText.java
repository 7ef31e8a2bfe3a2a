package io.thalweg.processor.model;

/**
 * A duration in an annotation: checked already, or left to the configuration of the run.
 *
 * @param text as the user wrote it
 * @param millis its value; without meaning for a placeholder
 * @param placeholder whether the text is {@code ${name:default}}, resolved when the job starts
 */
public record DurationText(String text, long millis, boolean placeholder) {

    /** A duration known while compiling. */
    public static DurationText of(String text, long millis) {
        return new DurationText(text, millis, false);
    }
}
