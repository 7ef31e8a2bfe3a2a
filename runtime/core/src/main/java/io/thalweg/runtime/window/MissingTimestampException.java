package io.thalweg.runtime.window;

/** A record without a timestamp has reached an event-time window (E1). */
public final class MissingTimestampException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param step the window step
     * @param record the record
     */
    public MissingTimestampException(String step, Object record) {
        super("step " + step
                + " needs event time, but this record has no timestamp (its @EventTime component is null): " + record);
    }
}
