package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the handler of a keyed process step that is called when a timer fires which was set with {@code
 * Context.timers()}; the fields are those of the timer's key. It may take {@code @EventTime long}, the time that the
 * timer was set to, the {@link Key}, the {@link TimeDomain} of the timer, a {@code Context}, an {@code Out} and side
 * outputs.
 *
 * <p>What it emits carries the time of an event-time timer as its timestamp. What it emits for a processing-time timer
 * carries none, except on side outputs, which have the time that the timer was set to (P6, E21 of the semantics).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnTimer {}
