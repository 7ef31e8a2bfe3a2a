package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the streams a step or a handler reads, where the type of its parameter does not say it, for example {@code
 * "departed"} or {@code "DelayByAirport.late"}. Several names are a union.
 *
 * <p>On a parameter of a {@link Join} or {@link IntervalJoin} it names the stream of that side. On the method of one, two
 * names are the left and the right stream.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER})
public @interface From {

    /** Names of streams: a step, or {@code step.side} for a side stream. */
    String[] value();
}
