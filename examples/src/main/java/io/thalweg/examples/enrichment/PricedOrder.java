package io.thalweg.examples.enrichment;

/** An order and what it costs. */
record PricedOrder(long millis, int product, long cents) {}
