package io.thalweg.benchmarks.running;

/** What the generator makes, one object for all records. */
final class Payment {
    String account;
    long cents;
}
