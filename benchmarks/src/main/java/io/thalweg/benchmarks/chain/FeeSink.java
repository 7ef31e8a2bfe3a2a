package io.thalweg.benchmarks.chain;

import io.thalweg.benchmarks.DigestSink;

/** Adds up fees. */
final class FeeSink extends DigestSink<Fee> {

    @Override
    public void write(Fee fee) {
        digest.add(fee.payer, fee.cents, 0);
    }
}
