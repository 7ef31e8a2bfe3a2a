package io.thalweg.runtime.env;

/** The clock of the machine, or a virtual one. Any thread. */
public interface Clock {

    /** Milliseconds since the epoch. */
    long millis();

    /** Nanoseconds since an arbitrary moment, never running backwards. */
    long nanos();
}
