package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the handler of a step class that is called when a checkpoint is durable; may take its number, a {@code long} that grows.
 * Whatever happens from now on, the job goes back to this checkpoint or to a later one.
 *
 * <p>Called by the thread of the lane, between two records. A call may be left out: if the process dies just then, or if a later
 * checkpoint is durable by the time a lane would be told, so take all numbers up to this one as complete. If it throws, the job fails.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnCheckpointComplete {}
