package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler of a step class that gets each record of a stream in every subtask, such as rules that all have to know. It may
 * change {@code BroadcastState}, has no key, and must do the same in every subtask: the order between records of several
 * producers, and that between this stream and the others, is not fixed (B2, B3, B4).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnBroadcast {}
