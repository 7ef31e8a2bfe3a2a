package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a step class a window: its fields are state per key and window. {@code size} alone is tumbling, with {@code
 * slide} sliding; {@code gap} is a session; {@code count} counts records; {@code global} is one window per key. Durations
 * are texts such as {@code "10s"} or {@code "1h30m"}. On a method with {@link Join} it says which records can meet.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Window {

    /** Length of each window. */
    String size() default "";

    /** Distance between the starts of two windows; less than the size makes them overlap, more leaves gaps. */
    String slide() default "";

    /** Session gap, or {@code "#method"} for a static method {@code Duration gapOf(T)} or {@code long gapOf(T)} (ms). */
    String gap() default "";

    /** Shift of window starts against the epoch; may be negative, smaller than the slide. */
    String offset() default "0s";

    /** How long after its end a window still accepts late records and fires again for each. */
    String lateness() default "0s";

    /**
     * Number of records of a key after which a window is full, fires and is over. What is left at the end of the input
     * never fires (W9).
     */
    long count() default 0;

    /**
     * With {@link #count}: a window fires behind each {@code slideCount} records of a key, with the last {@code count} of
     * them; the first ones are smaller (W9). The fields of the step are computed anew for each.
     */
    long slideCount() default 0;

    /**
     * One window per key that never ends, from {@link Long#MIN_VALUE} to {@link Long#MAX_VALUE}. It fires when its
     * {@link Trigger} says so; without one, never (W8).
     */
    boolean global() default false;

    /** Whether windows follow the timestamps of records or the clock of the machine. */
    TimeDomain time() default TimeDomain.EVENT;
}
