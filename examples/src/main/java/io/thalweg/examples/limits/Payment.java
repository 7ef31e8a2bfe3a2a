package io.thalweg.examples.limits;

import io.thalweg.annotations.EventTime;
import java.time.Instant;

/** A payment by card. The letter that a card begins with says which bank it is of. */
record Payment(@EventTime Instant time, String card, long cents) {
    static String bankOf(String card) {
        return card.substring(0, 1);
    }
}
