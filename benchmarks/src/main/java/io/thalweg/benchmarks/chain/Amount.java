package io.thalweg.benchmarks.chain;

/** An amount of money on an account. */
final class Amount {
    long account;
    long cents;
}
