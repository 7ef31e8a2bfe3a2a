package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Options of a field of a step class that is state. Time to live is processing time (T1); it concerns keyed steps, not
 * windows, whose state ends with them.
 *
 * <p>A plain field counts as written when a handler leaves another value in it, and as read whenever a handler of its
 * key is called; one whose object can be changed in place counts as written by each call. An expired one has its initial
 * value again.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface State {

    /**
     * How long a value, each element of a list and each entry of a map is kept, for example {@code "1h"}; empty: for
     * ever. May be {@code "${name:default}"}.
     */
    String ttl() default "";

    /** What begins the time anew. */
    Refresh refresh() default Refresh.ON_WRITE;

    /** What is seen of expired state. */
    Expired expired() default Expired.HIDDEN;

    /** What removes expired state in the background; nothing for an empty list (T15). */
    Cleanup[] cleanup() default {Cleanup.INCREMENTAL};

    /** The name that the field had in an earlier version of the job. */
    String was() default "";

    /** For a {@code ReducingState<T>}: {@code "#method"}, a static method of the step or job that makes one T of two. */
    String reduce() default "";

    /** For an {@code AggregatingState<IN, OUT>}: a class that implements {@code Aggregate<IN, ?, OUT>}. */
    Class<?> aggregate() default void.class;
}
