package io.thalweg.processor.model;

import io.thalweg.processor.model.StepModel.StateField;
import java.util.List;
import java.util.Optional;

/**
 * A {@code @Trigger}.
 *
 * @param count of records, for {@code COUNT}
 * @param everyMillis interval in milliseconds, for {@code EVERY} and {@code EVERY_PROCESSING}
 * @param custom the class of the trigger, for {@code CUSTOM}
 * @param purge whether each firing drops the contents
 */
public record TriggerSpec(
        Kind kind, long count, long everyMillis, Optional<CustomTrigger> custom, boolean purge, Origin origin) {

    /** What makes a window fire. */
    public enum Kind {
        /** Its end. */
        END,
        /** A number of records. */
        COUNT,
        /** An interval of event time. */
        EVERY,
        /** An interval of the clock. */
        EVERY_PROCESSING,
        /** A class of the user's. */
        CUSTOM
    }

    /**
     * A trigger of the user's.
     *
     * @param fields its state per key and window
     * @param merges whether it says that it can merge
     */
    public record CustomTrigger(TypeRef.Declared type, List<StateField> fields, boolean merges) {}
}
