package io.thalweg.examples.fraud;

import io.thalweg.annotations.EventTime;
import java.time.Instant;

/** A payment by card. */
record Payment(@EventTime Instant time, String card, long cents) {}
