package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Asks for checkpoints of the job. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Checkpointed {

    /** Time between two checkpoints. */
    String every();

    /** Directory that holds them, for example {@code "file:checkpoints"}. */
    String storage() default "";
}
