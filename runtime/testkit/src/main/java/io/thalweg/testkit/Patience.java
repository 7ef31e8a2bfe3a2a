package io.thalweg.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens in real time, outside of the job, and gives up after a while. */
final class Patience {

    private static final long PAUSE_NANOS = 200_000;
    private static final long LIMIT_NANOS = Duration.ofSeconds(30).toNanos();

    private final String complaint;
    private long since = System.nanoTime();

    /** @param complaint what is wrong when nothing happens for 30 seconds */
    Patience(String complaint) {
        this.complaint = complaint;
    }

    /** Something has happened. */
    void renew() {
        since = System.nanoTime();
    }

    /**
     * Waits a little.
     *
     * @throws IllegalStateException if nothing has happened for too long
     */
    void await() {
        if (System.nanoTime() - since > LIMIT_NANOS) {
            throw new IllegalStateException(complaint);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
