package io.thalweg.benchmarks.running;

/** The sum of all payments of an account so far. */
final class Balance {
    String account;
    long cents;
}
