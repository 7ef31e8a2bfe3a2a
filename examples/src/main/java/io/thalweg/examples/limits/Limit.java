package io.thalweg.examples.limits;

import io.thalweg.annotations.EventTime;
import java.time.Instant;

/** What a bank lets each of its cards spend, from that time on. */
record Limit(@EventTime Instant time, String bank, long cents) {}
