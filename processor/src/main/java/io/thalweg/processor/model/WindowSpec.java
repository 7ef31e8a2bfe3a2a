package io.thalweg.processor.model;

import java.util.Optional;

/**
 * A {@code @Window} with its {@code @Trigger} and {@code @Evict}, all durations in milliseconds.
 *
 * @param sizeMillis length; 0 for sessions
 * @param slideMillis distance of starts; equals the size for tumbling windows, 0 for sessions
 * @param gapMillis session gap; 0 with {@code gapMethod} and for aligned windows
 * @param gapMethod static method that gives the gap of a record, as {@code long} milliseconds or {@code Duration}
 * @param offsetMillis shift of the starts
 * @param latenessMillis how long after its end a window accepts late records
 * @param eventTime event time, or processing time
 * @param count how many records a count window holds, else 0
 * @param slideCount behind how many records a sliding count window fires, else 0
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
        long count,
        long slideCount,
        Optional<TriggerSpec> trigger,
        Optional<EvictorSpec> evictor,
        Origin origin) {

    /** The kind of window. */
    public enum Kind {
        TUMBLING,
        SLIDING,
        SESSION,
        COUNT,
        GLOBAL
    }

    /** A window in time that fires at its end. */
    public WindowSpec(
            Kind kind,
            long sizeMillis,
            long slideMillis,
            long gapMillis,
            Optional<MethodModel> gapMethod,
            long offsetMillis,
            long latenessMillis,
            boolean eventTime,
            Origin origin) {
        this(
                kind,
                sizeMillis,
                slideMillis,
                gapMillis,
                gapMethod,
                offsetMillis,
                latenessMillis,
                eventTime,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                origin);
    }

    /** The same window with a trigger and an evictor. */
    public WindowSpec firing(Optional<TriggerSpec> newTrigger, Optional<EvictorSpec> newEvictor) {
        return new WindowSpec(
                kind,
                sizeMillis,
                slideMillis,
                gapMillis,
                gapMethod,
                offsetMillis,
                latenessMillis,
                eventTime,
                count,
                slideCount,
                newTrigger,
                newEvictor,
                origin);
    }

    /** Whether the window is an interval of time, and not a number of records or everything. */
    public boolean isTimed() {
        return kind != Kind.COUNT && kind != Kind.GLOBAL;
    }

    /** Whether the windows do nothing without watermarks: they are intervals of event time, or their trigger follows it. */
    public boolean needsWatermarks() {
        return isTimed() && eventTime
                || trigger.map(TriggerSpec::kind)
                        .filter(TriggerSpec.Kind.EVERY::equals)
                        .isPresent();
    }
}
