package io.thalweg.examples.sensors;

import java.time.Instant;

/**
 * A sensor was too hot for a minute.
 *
 * @param sensor which
 * @param minute when the minute began
 * @param readings how many there were in it
 * @param meanCelsius the mean, rounded to a tenth
 * @param maxCelsius the highest, rounded to a tenth
 */
record Alert(int sensor, Instant minute, int readings, double meanCelsius, double maxCelsius) {}
