package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoUnit;

/**
 * Marks the component of an event that is its timestamp: an {@code Instant}, or a {@code long} in {@link #unit}s since
 * the epoch.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface EventTime {

    /** Unit of a {@code long} component. */
    ChronoUnit unit() default ChronoUnit.MILLIS;
}
