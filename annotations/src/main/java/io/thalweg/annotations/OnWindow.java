package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the handler that is called when a window fires. It may take the {@link Key}, the {@code TimeWindow}, a {@code
 * Context}, an {@code Out}, and an {@code Iterable} of all records of the window, which are then kept.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnWindow {}
