package io.thalweg.benchmarks.running;

import io.thalweg.benchmarks.DigestSink;

/** Adds up balances. */
final class BalanceSink extends DigestSink<Balance> {

    @Override
    public void write(Balance balance) {
        digest.add(balance.account.hashCode(), balance.cents, 0);
    }
}
