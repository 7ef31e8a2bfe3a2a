package io.thalweg.examples.sensors;

import io.thalweg.annotations.EventTime;

/** What a sensor sends. Mutable, so that one object serves all readings of a file. */
final class Reading {
    /** In milliseconds since the epoch. */
    @EventTime
    long time;

    int sensor;

    /** In hundredths of a degree Fahrenheit. */
    int temperature;
}
