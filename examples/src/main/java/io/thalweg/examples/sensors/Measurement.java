package io.thalweg.examples.sensors;

/** A reading that has been found plausible. */
final class Measurement {
    int sensor;

    double celsius;
}
