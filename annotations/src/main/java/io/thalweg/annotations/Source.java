package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the step where records enter: a method that returns a {@code StreamSource}, or a class that implements it. The
 * method may take a {@code Config} and a {@link Csv} or {@link Json} {@code Format}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Source {

    /** What happens to input that the format cannot read, unless a step reads the stream {@code <source>.malformed}. */
    Malformed malformed() default Malformed.FAIL;
}
