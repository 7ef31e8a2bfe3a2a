package io.thalweg.api;

/** A number that only grows. Written by the thread of one lane, read by any. */
public interface StepCounter {

    /** Adds a non-negative amount. */
    void add(long amount);

    /** The sum of all amounts added in this run. */
    long value();
}
