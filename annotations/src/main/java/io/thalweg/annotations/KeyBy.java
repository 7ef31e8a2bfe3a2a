package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Divides a stream by key. On a step class it makes the fields of the class state per key; on one {@link OnEvent}
 * handler it gives the key of that input alone.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface KeyBy {

    /**
     * The key: a component of the record, a path through components ({@code "customer.id"}), several of them for a
     * composite key, or {@code "#method"} for a static method of the step or job that computes it.
     */
    String[] value();

    /** What happens to a record whose key is null. */
    NullKey nullKey() default NullKey.FAIL;
}
