package io.thalweg.benchmarks.chain;

/** What an account has to pay. */
final class Fee {
    long payer;
    long cents;
}
