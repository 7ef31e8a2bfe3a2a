package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes records out of a window each time it fires, for good (W20). One of {@link #count}, {@link #within} and {@link
 * #custom}. All records of the window are kept then, whatever {@link OnWindow} takes; fields that {@link OnEvent} handlers
 * fill are computed anew from the records that are left.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Evict {

    /** Leaves the last so many records in the order of arrival. */
    long count() default 0;

    /** Leaves the records whose timestamp is less than this duration before the greatest in the window. */
    String within() default "";

    /** Own evictor, a {@code io.thalweg.api.WindowEvictor} of the records with a constructor without parameters. */
    Class<?> custom() default void.class;

    /** Whether records are taken out after {@link OnWindow} instead of before. An own evictor has a method for each. */
    boolean after() default false;
}
