package io.thalweg.benchmarks.windows;

/** How often a user clicked in a window. */
final class UserCount {
    long user;
    long windowEnd;
    long clicks;
}
