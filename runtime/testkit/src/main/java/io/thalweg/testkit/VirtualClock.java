package io.thalweg.testkit;

import io.thalweg.runtime.env.Clock;

/** A clock that stands still until it is told to go on. */
final class VirtualClock implements Clock {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long start;
    private long now;

    VirtualClock(long startMillis) {
        start = startMillis;
        now = startMillis;
    }

    void set(long millis) {
        if (millis < now) {
            throw new IllegalArgumentException("the clock stands at " + now + " and cannot go back to " + millis);
        }
        now = millis;
    }

    @Override
    public long millis() {
        return now;
    }

    @Override
    public long nanos() {
        return (now - start) * NANOS_PER_MILLI;
    }
}
