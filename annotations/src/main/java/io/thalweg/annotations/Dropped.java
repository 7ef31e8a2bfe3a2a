package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * State that an earlier version of the job had and this one means to lose: on a step class the names of its fields, on the
 * job class the names of its steps. Without it, stored state that has no place any more is refused.
 *
 * <p>A name may stay for as long as checkpoints or savepoints of earlier versions are about.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Dropped {

    /** The names of the fields, or of the steps. */
    String[] value();
}
