package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Deals the records that a step reads out to all lanes in turn, so that uneven splits give even work. For steps without a
 * key; on a step class it is for all handlers, on an {@link OnEvent} handler for that input. With one lane nothing moves.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rebalance {}
