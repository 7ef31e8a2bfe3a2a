package io.thalweg.runtime.time;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;

/**
 * Decides when a stream has been without records for too long (E11). The clock starts at the first probe that finds no
 * record since the probe before it, and has to exceed the timeout; so a stream is idle one to two probes later than the
 * timeout at the earliest.
 *
 * <p>Owned by the thread of the lane.
 */
public final class IdlenessTimer {

    private final long timeoutMillis;
    private boolean seen;
    private boolean running;
    private long startMillis;

    /**
     * Makes a timer whose clock does not run yet.
     *
     * @param timeoutMillis how long a stream may be without records
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public IdlenessTimer(long timeoutMillis) {
        if (timeoutMillis <= 0) {
            throw new IllegalArgumentException("idleAfter must be positive, found " + timeoutMillis + " ms");
        }
        this.timeoutMillis = timeoutMillis;
    }

    /** A record has come. */
    public void activity() {
        seen = true;
    }

    /**
     * The periodic question whether the stream is idle.
     *
     * @param now the clock in milliseconds, never less than before
     */
    public boolean probe(long now) {
        if (seen) {
            seen = false;
            running = false;
            return false;
        }
        if (!running) {
            running = true;
            startMillis = now;
            return false;
        }
        return now - startMillis > timeoutMillis;
    }

    /** For so long the stream was not read, for example under backpressure; that time does not count. */
    public void paused(long millis) {
        startMillis += millis;
    }

    void write(BinaryOutput out) {
        out.writeBoolean(seen);
        out.writeBoolean(running);
        out.writeLong(startMillis);
    }

    void read(BinaryInput in) {
        seen = in.readBoolean();
        running = in.readBoolean();
        startMillis = in.readLong();
    }
}
