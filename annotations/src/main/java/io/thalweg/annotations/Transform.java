package io.thalweg.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that turns one record into one ({@code R f(T)}), none or one ({@code Optional<R> f(T)}, or a null
 * result) or any number of records ({@code void f(T, Out<R>)}). Results keep the timestamp of the record.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Transform {}
