package io.thalweg.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A method of the user's that generated code calls.
 *
 * @param owner the class that declares it, or the step class it is called on
 * @param returns its return type
 */
public record MethodModel(
        TypeRef.Declared owner,
        String name,
        boolean isStatic,
        List<Parameter> parameters,
        TypeRef returns,
        Origin origin) {

    /** What generated code passes for a parameter. */
    public enum Role {
        /** The record at hand. */
        RECORD,
        /** The left record of a join. */
        LEFT,
        /** The right record of a join. */
        RIGHT,
        /** The current key ({@code @Key}). */
        KEY,
        /** {@code Context}. */
        CONTEXT,
        /** {@code Out} of the step's own stream. */
        OUT,
        /** {@code @SideOutput Out}; the qualifier is the side's name. */
        SIDE_OUT,
        /** {@code TimeWindow}. */
        WINDOW,
        /** {@code Iterable} of all records of the window. */
        RECORDS,
        /** The other accumulator of {@code @OnMerge}. */
        OTHER,
        /** {@code Config}. */
        CONFIG,
        /** {@code @Csv Format}; the qualifier is the delimiter. */
        CSV,
        /** {@code @Json Format}. */
        JSON,
        /** {@code @EventTime long}: the time that a timer was set to. */
        TIMER_TIME,
        /** {@code TimeDomain}: the clock of a timer. */
        TIME_DOMAIN,
        /** {@code long}: the number of a checkpoint. */
        CHECKPOINT,
        /** The number of lanes, of a method that chooses one. */
        LANES
    }

    /**
     * @param type the declared type; for {@code Out}, {@code Iterable} and {@code Format} parameters see {@code element}
     * @param element the type argument of those, else {@code type}
     * @param qualifier depends on the role, else empty
     */
    public record Parameter(String name, TypeRef type, TypeRef element, Role role, String qualifier, Origin origin) {}

    /** The first parameter of that role. */
    public Optional<Parameter> parameter(Role role) {
        return parameters.stream().filter(parameter -> parameter.role() == role).findFirst();
    }

    /** Whether a parameter has that role. */
    public boolean takes(Role role) {
        return parameter(role).isPresent();
    }
}
