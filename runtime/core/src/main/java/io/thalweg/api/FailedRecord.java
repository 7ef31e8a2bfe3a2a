package io.thalweg.api;

/**
 * A record whose handler has thrown; the type of the streams {@code <step>.failed} of steps with
 * {@code @OnError(ErrorPolicy.DEAD_LETTER)}.
 *
 * @param record the record as text, or its beginning if it is long
 * @param step the name of the step
 * @param cause what was thrown: its class and message
 * @param position where the sources of the lane stood, for example {@code orders: orders.csv at 4711}
 */
public record FailedRecord(String record, String step, String cause, String position) {

    private static final int LONGEST_TEXT = 10_000;

    /** What is kept of a record that could not be processed. */
    public static FailedRecord of(Object record, String step, Throwable cause, String position) {
        String text = String.valueOf(record);
        return new FailedRecord(
                text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...",
                step,
                String.valueOf(cause),
                position);
    }
}
