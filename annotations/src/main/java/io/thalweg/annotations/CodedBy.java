package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the {@code io.thalweg.api.Codec} of a type or component that the processor cannot encode by itself. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface CodedBy {

    /** A class with a constructor without parameters that implements {@code Codec} of the annotated type. */
    Class<?> value();
}
