package io.thalweg.benchmarks.windows;

import io.thalweg.annotations.EventTime;

/** What the generator makes, one object for all records. */
final class Click {
    @EventTime
    long time;

    long user;
}
