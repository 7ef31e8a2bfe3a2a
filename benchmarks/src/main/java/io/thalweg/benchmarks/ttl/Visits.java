package io.thalweg.benchmarks.ttl;

/** What the jobs answer each visit with, one object for all records. */
final class Visits {
    long user;
    long count;

    Visits of(long newUser, long newCount) {
        user = newUser;
        count = newCount;
        return this;
    }
}
