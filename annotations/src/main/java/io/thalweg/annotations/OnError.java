package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for one step what happens to a record whose handler throws an exception; without it the job fails. What the
 * handler has emitted for the record before it threw is not passed on, and fields that are state have the value they had
 * before; what state refers to (a map, a list) stays as the handler left it. Errors ({@link Error}) always fail the job.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OnError {

    /** What happens to the record. */
    ErrorPolicy value();
}
