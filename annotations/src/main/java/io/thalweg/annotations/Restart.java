package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says whether and when a job starts again that has failed: from its last checkpoint, or from the beginning if there is
 * none yet. One of three ways, by the members that are given:
 *
 * <ul>
 *   <li>{@code attempts} and {@code delay}: so many restarts over the life of the job, each after the same time;
 *       {@code attempts = 0} is none;
 *   <li>{@code failureRate} and {@code within}: as long as there are no more failures than that within some time;
 *   <li>{@code backoff} and its companions: each delay longer than the one before, which is the default.
 * </ul>
 *
 * <p>Without the annotation a {@link Checkpointed} job restarts in the third way, any other does not restart. Each member
 * can be given anew when the job is started, as an option {@code --restart-...}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Restart {

    /** How many restarts there are; with {@link #backoff} before the job has run for {@link #resetAfter}. */
    int attempts() default 1;

    /** Time before each restart. */
    String delay() default "1s";

    /** How many failures are tolerated {@link #within} some time, at least 1. */
    int failureRate() default 1;

    /** The time in which failures are counted. */
    String within() default "1m";

    /** Time before the first restart. */
    String backoff() default "1s";

    /** The longest time before a restart. */
    String maxBackoff() default "1m";

    /** By what the time grows from one restart to the next. */
    double multiplier() default 1.5;

    /** By which part of itself the time is made shorter or longer at random, 0 to 1. */
    double jitter() default 0.1;

    /** How long the job must run to begin with {@link #backoff} anew. */
    String resetAfter() default "1h";
}
