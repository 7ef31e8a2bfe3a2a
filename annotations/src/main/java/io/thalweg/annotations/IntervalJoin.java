package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method {@code R f(L left, R right)} that joins each left record with the right ones of equal key whose
 * timestamps are near: {@code left + from <= right <= left + to} (J3). Event time only. A pair has its result as soon as
 * the second of the two arrives, with the later of their timestamps (J5); a null result is none.
 *
 * <p>A record is late if its timestamp is less than the watermark (J4): late ones are the streams {@code step.lateLeft}
 * and {@code step.lateRight}. The streams are chosen as for {@link Join}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface IntervalJoin {

    /** The key of the left records, in the forms of {@link KeyBy#value}. */
    String[] left() default {};

    /** The key of the right records: as many parts as on the left, of the same types. */
    String[] right() default {};

    /** The earliest right record, as a distance from the left one such as {@code "-5m"}. */
    String from() default "";

    /** The latest right record, as a distance from the left one, not less than {@code from}. */
    String to() default "";

    /** Whether a right record exactly at {@code from} is left out. */
    boolean fromExclusive() default false;

    /** Whether a right record exactly at {@code to} is left out. */
    boolean toExclusive() default false;

    /** What happens to a record whose key is null. */
    NullKey nullKey() default NullKey.FAIL;
}
