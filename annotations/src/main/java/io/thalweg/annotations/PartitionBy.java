package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a method of the job or of the step choose the lane for each record that a step reads. For steps without a key; on a
 * step class it is for all handlers, on an {@link OnEvent} handler for that input. With one lane the method is not asked.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PartitionBy {

    /**
     * {@code "#method"}, of one of two shapes. {@code static int method(T record, int lanes)} returns the index of a lane,
     * from 0 to {@code lanes - 1}; any other number fails the job with the record's position. {@code static int
     * method(T record)} returns any number, which is taken modulo the number of lanes.
     */
    String value();
}
