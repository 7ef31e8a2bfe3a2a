package io.thalweg.examples.orders;

import io.thalweg.annotations.EventTime;
import java.time.Instant;

/**
 * Money that has come in.
 *
 * @param order the order it is for
 */
record Payment(@EventTime Instant paid, long order, long cents, String method) {}
