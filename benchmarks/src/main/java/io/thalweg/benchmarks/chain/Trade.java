package io.thalweg.benchmarks.chain;

/** What the generator makes, one object for all records. */
final class Trade {
    long account;
    long price;
    int quantity;
    int market;
}
