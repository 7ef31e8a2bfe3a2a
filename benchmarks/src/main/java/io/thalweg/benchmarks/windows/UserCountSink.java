package io.thalweg.benchmarks.windows;

import io.thalweg.benchmarks.DigestSink;

/** Adds up counts. */
final class UserCountSink extends DigestSink<UserCount> {

    @Override
    public void write(UserCount count) {
        digest.add(count.user, count.windowEnd, count.clicks);
    }
}
