package io.thalweg.examples.limits;

/** A card that has spent more than its bank allows. */
record Overspent(String card, long spentCents, long limitCents) {}
