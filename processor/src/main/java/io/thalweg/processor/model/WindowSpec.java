package io.thalweg.processor.model;

import java.util.Optional;

/**
 * A {@code @Window}, all durations in milliseconds.
 *
 * @param sizeMillis length; 0 for sessions
 * @param slideMillis distance of starts; equals the size for tumbling windows, 0 for sessions
 * @param gapMillis session gap; 0 with {@code gapMethod} and for aligned windows
 * @param gapMethod static method that gives the gap of a record, as {@code long} milliseconds or {@code Duration}
 * @param offsetMillis shift of the starts
 * @param latenessMillis how long after its end a window accepts late records
 * @param eventTime event time, or processing time
 */
public record WindowSpec(
        Kind kind,
        long sizeMillis,
        long slideMillis,
        long gapMillis,
        Optional<MethodModel> gapMethod,
        long offsetMillis,
        long latenessMillis,
        boolean eventTime,
        Origin origin) {

    /** The kind of window. */
    public enum Kind {
        TUMBLING,
        SLIDING,
        SESSION
    }
}
