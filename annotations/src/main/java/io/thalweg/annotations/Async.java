package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method {@code CompletionStage<R> f(T)} that asks somebody outside, and is answered later. The method itself is
 * called on the thread of the lane and must not block; the stage it returns may be completed by any thread. A null
 * result is none, a stage that completes exceptionally, or what the method throws, fails the job, unless {@link OnError}
 * says otherwise. Results keep the timestamp of the record, and watermarks their place between the records.
 *
 * <p>The record must not be changed, since it may be needed for another attempt; of a type that can change the method
 * gets a copy of its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Async {

    /**
     * Whether results leave in the order of their records. If not, they leave as they are answered, but none passes a
     * watermark.
     */
    boolean ordered() default true;

    /**
     * How long a call may take, all its attempts together, in processing time; {@code "0s"} for as long as it likes. A
     * call that takes longer has failed, or, if a step reads {@code step.timedOut}, its record goes there.
     */
    String timeout() default "0s";

    /**
     * How many records and watermarks may be in the step at a time, on each lane. While it is full the lane reads no
     * more input.
     */
    int capacity() default 100;

    /** How often a call that failed is made again, so that there are up to {@code retries + 1} calls for a record. */
    int retries() default 0;

    /**
     * How long to wait before a call is made again: {@code "100ms"} each time, {@code "100ms*2"} twice as long each
     * time, {@code "100ms*2..30s"} the same, but never longer than 30 seconds.
     */
    String backoff() default "0s";

    /**
     * Which calls are made again: those that failed with one of these exceptions, or with one that a {@code
     * Predicate<Throwable>} named here accepts; those whose result, null included, a {@code Predicate} of results named
     * here accepts. With none named, all that failed.
     */
    Class<?>[] retryOn() default {};
}
