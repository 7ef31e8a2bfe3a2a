package io.thalweg.benchmarks.micro;

import io.thalweg.annotations.EventTime;

/** What a sensor says at a time; an object that is used again and again. */
final class Reading {
    @EventTime
    long time;

    long sensor;
    long value;
    int quality;
    boolean checked;

    Reading set(long newTime, long newSensor, long newValue) {
        time = newTime;
        sensor = newSensor;
        value = newValue;
        quality = (int) newValue & 7;
        checked = (newValue & 1) == 0;
        return this;
    }

    /** Another object with the same contents. */
    Reading copy() {
        return new Reading().set(time, sensor, value);
    }

    long digest() {
        return time + sensor * 3 + value * 5 + quality + (checked ? 1 : 0);
    }
}
