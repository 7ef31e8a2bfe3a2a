package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class that is a stream-processing job. Its members are the steps; the processor wires them by the types of
 * their parameters and writes {@code <Job>Main}, a plain program.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Job {

    /** The name of the job in logs and reports; by default the simple name of the class. */
    String name() default "";

    /** How many lanes run the job, at least 1. Overridden by {@code --parallelism}. */
    int parallelism() default 1;

    /** Whether results appear while input arrives or when bounded input has ended. */
    ExecutionMode mode() default ExecutionMode.STREAMING;

    /** Step classes that stand outside the job class, so that several jobs can share them. */
    Class<?>[] steps() default {};

    /** Into how many groups keys are divided; the upper bound of the parallelism, fixed once state exists. */
    int keyGroups() default 128;
}
