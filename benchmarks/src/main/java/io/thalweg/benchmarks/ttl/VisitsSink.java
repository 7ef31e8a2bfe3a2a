package io.thalweg.benchmarks.ttl;

import io.thalweg.benchmarks.DigestSink;

/** Adds up counts. */
final class VisitsSink extends DigestSink<Visits> {

    @Override
    public void write(Visits visits) {
        digest.add(visits.user, visits.count, 0);
    }
}
