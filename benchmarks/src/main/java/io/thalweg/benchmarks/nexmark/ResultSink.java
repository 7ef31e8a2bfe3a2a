package io.thalweg.benchmarks.nexmark;

import io.thalweg.benchmarks.DigestSink;

/** Adds up results, and at its end hands them over to {@link Totals}. */
public final class ResultSink extends DigestSink<Result> {

    private final Latencies latencies = Totals.latencies();

    @Override
    public void write(Result result) {
        digest.add(result.first, result.second, result.third);
        if (latencies != null) {
            latencies.add(result.third);
        }
    }

    @Override
    public void close() {
        Totals.add(digest);
    }
}
