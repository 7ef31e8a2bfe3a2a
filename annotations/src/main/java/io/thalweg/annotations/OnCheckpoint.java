package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the handler of a step class that is called when the state of the step is about to be saved, before any of it is; may
 * take the number of the checkpoint, a {@code long} that grows. What it writes to operator state and to broadcast state is part of
 * the checkpoint; there is no key at hand, and nothing can be emitted. If it throws, the job fails.
 *
 * <p>Called by the thread of the lane, on each lane, between two records. A checkpoint may still fail afterwards: what must
 * happen once it is durable belongs to {@link OnCheckpointComplete}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnCheckpoint {}
