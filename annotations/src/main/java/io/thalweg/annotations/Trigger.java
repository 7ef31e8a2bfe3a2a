package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says when the windows of a {@link Window} step fire, in place of their end. One of {@link #count}, {@link #every}, {@link
 * #everyProcessing} and {@link #custom}; or none of them, with {@link #purge}, which leaves it at the end. The meaning is
 * that of Flink's triggers (W10 to W19). A window that has no records does not fire.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Trigger {

    /** Fires when so many records have come since the last firing, and not at the window's end (W12). */
    long count() default 0;

    /**
     * Fires whenever the watermark passes a multiple of this duration, with or without new records, and at the window's
     * end (W14).
     */
    String every() default "";

    /**
     * Fires whenever the machine's clock passes a multiple of this duration. At the window's end only if the window
     * follows the clock too: what came to another one since its last firing is dropped (W15).
     */
    String everyProcessing() default "";

    /** Own trigger, a {@code io.thalweg.api.WindowTrigger} of the records with a constructor without parameters. */
    Class<?> custom() default void.class;

    /** Whether each firing also drops what the window holds; the trigger's own state stays (W13). */
    boolean purge() default false;
}
