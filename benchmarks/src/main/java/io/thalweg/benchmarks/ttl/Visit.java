package io.thalweg.benchmarks.ttl;

/** What the generator makes, one object for all records. */
final class Visit {
    long user;
}
