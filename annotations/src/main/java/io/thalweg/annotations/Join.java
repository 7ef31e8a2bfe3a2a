package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method {@code R f(L left, R right)} or {@code void f(L left, R right, Out<S> out)} that joins two streams per
 * key and window; {@link Window} stands beside it. When a window fires, the method is called for each pair of a left and
 * a right record with equal keys, the left ones in the order of their arrival, and for each of them the right ones.
 * Results carry the last millisecond of their window as timestamp (J1, E21); a null result is none.
 *
 * <p>Which streams it joins is said by the types of the two parameters; else by {@link From} on a parameter, or by
 * {@code @From} with two names on the method, the left stream first.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Join {

    /** The key of the left records, in the forms of {@link KeyBy#value}. */
    String[] left() default {};

    /** The key of the right records: as many parts as on the left, of the same types. */
    String[] right() default {};

    /** What happens to records without counterpart. */
    JoinType type() default JoinType.INNER;

    /** What happens to a record whose key is null. */
    NullKey nullKey() default NullKey.FAIL;
}
