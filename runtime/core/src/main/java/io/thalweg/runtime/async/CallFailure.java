package io.thalweg.runtime.async;

import io.thalweg.runtime.task.StepFailure;

/** The failure of a job whose async step has a call that failed. */
public final class CallFailure {

    private static final int LONGEST_TEXT = 200;

    private CallFailure() {}

    /**
     * The failure to throw. The source has long read on when a call is answered, so the position is the record itself.
     *
     * @param record the record that was called for, of which as much is shown as fits into a line
     * @param timestamp its timestamp in milliseconds since the epoch, {@link Long#MIN_VALUE} for none
     */
    public static StepFailure of(String job, String step, Object record, long timestamp, Throwable cause) {
        String text = String.valueOf(record);
        String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
        String time = timestamp == Long.MIN_VALUE ? "" : " with timestamp " + timestamp;
        return new StepFailure(job, step, "the call for " + shown + time, cause);
    }
}
