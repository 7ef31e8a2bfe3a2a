package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for checkpoints of the job: from time to time all of its state is saved together with the positions of its sources,
 * and after a failure, or when the job is started again, it goes on from the newest. Each member can be given anew when
 * the job is started, as an option {@code --checkpoint-...}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Checkpointed {

    /** Time from the planned beginning of a checkpoint to that of the next, at least 10 ms. */
    String every();

    /** Whether a record may have its effect on state more than once after a failure. */
    CheckpointMode mode() default CheckpointMode.EXACTLY_ONCE;

    /**
     * Whether it is an error, and not a warning, that a sink of an {@link CheckpointMode#EXACTLY_ONCE} job is known not to
     * commit with checkpoints: others then see records once more after a failure, however exact the state is.
     */
    boolean strict() default false;

    /** Time that must lie between the completion of a checkpoint and the beginning of the next. */
    String minPause() default "0s";

    /** A checkpoint that takes longer is given up, and counts as failed. */
    String timeout() default "10m";

    /** How many checkpoints may fail one behind the other; with one more the job fails. */
    int tolerableFailures() default 0;

    /** How many checkpoints may be under way at a time. */
    int maxConcurrent() default 1;

    /** When the last checkpoints outlive the job. */
    Retain retain() default Retain.ON_CANCEL;

    /** Whether barriers overtake records that wait between lanes; those then become part of the checkpoint. */
    boolean unaligned() default false;

    /** How long an unaligned checkpoint tries to be an aligned one first; 0 is not at all. */
    String alignedTimeout() default "0s";

    /**
     * Directory that holds the checkpoints, for example {@code "file:checkpoints"}. Without one they are kept in memory: they
     * survive a failure of the job, and end with its process.
     */
    String storage() default "";

    /** How many completed checkpoints are kept. */
    int keep() default 1;

    /** Whether checkpoints go on when some sources have ended, and one more is taken at the very end. */
    boolean afterTasksFinish() default true;

    /** What becomes of watermarks and idleness in a restored job. */
    RestoredWatermarks watermarks() default RestoredWatermarks.RESTORE;
}
