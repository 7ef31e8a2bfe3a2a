package io.thalweg.examples.orders;

import io.thalweg.annotations.EventTime;
import java.time.Instant;

/**
 * What a customer has ordered.
 *
 * @param cents what it costs
 */
record Order(@EventTime Instant ordered, long id, String customer, long cents) {}
