package io.thalweg.examples.fraud;

import java.time.Instant;

/** A card that paid a tiny amount and then a large one. */
record Alarm(String card, Instant time, long tinyCents, long largeCents) {}
