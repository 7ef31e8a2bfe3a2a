package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of type {@code ListState<T>} in a step class without key: a list of items that belong to the lane. The
 * engine fills the field before {@link OnStart} is called (O1 of the semantics); it must not be final.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OperatorState {

    /** What becomes of the items when the job is restored, perhaps with another number of lanes. */
    Redistribution value() default Redistribution.SPLIT;
}
