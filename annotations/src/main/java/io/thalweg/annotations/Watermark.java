package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how far event time has come, given the records seen. On an event type it is the default of all sources of the
 * type, on a source it wins. On a {@link Transform} it assigns timestamps and watermarks anew behind that step.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Watermark {

    /** Bound on how much later than a newer record an older one may arrive; 0 when timestamps only ascend. */
    String lag() default "0s";

    /** How often, in processing time, a watermark is emitted; {@code "record"} is after each record, "0s" never. */
    String every() default "200ms";

    /** After how long without a record the source counts as idle and holds nobody back; empty is never. */
    String idleAfter() default "";

    /** Own generator, a {@code io.thalweg.api.WatermarkGenerator}; excludes {@link #lag}. */
    Class<?> generator() default void.class;

    /**
     * Alignment group: the sources that name it, and their splits, stay together in event time. Whoever is more than {@link
     * #maxDrift} ahead of the slowest that is not idle waits for it. All of a group state the same drift. Sources only.
     */
    String group() default "";

    /**
     * How far a split may be ahead of the slowest before it waits. With a {@link #group} it is needed; without one it concerns
     * the splits of the source, where only those with records at hand hold others back, and is {@code "1s"} if not stated.
     */
    String maxDrift() default "";
}
