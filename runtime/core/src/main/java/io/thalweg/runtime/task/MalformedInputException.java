package io.thalweg.runtime.task;

import io.thalweg.api.MalformedRecord;

/** Input that could not be read as a record, under the policy {@code FAIL}. */
public final class MalformedInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 200;

    /** With the reason and the input, which is cut if it is long. */
    public MalformedInputException(MalformedRecord record) {
        super(record.reason() + "; the input is: " + shortened(record.text()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
