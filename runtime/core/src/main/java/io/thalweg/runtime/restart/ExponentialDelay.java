package io.thalweg.runtime.restart;

import java.util.function.DoubleSupplier;

/**
 * Waits longer before each further restart, up to a limit, and begins anew when the job has run for a while. A failure
 * while a restart is planned belongs to that restart (R4).
 */
public final class ExponentialDelay implements RestartStrategy {

    private final Backoff backoff;
    private final DoubleSupplier random;
    private long delayMillis;
    private int attempts; // since the last reset
    private boolean planned; // there was a failure
    private long restartMillis; // when the last planned restart was to take place

    /**
     * How long to wait.
     *
     * @param initialMillis before the first restart
     * @param maxMillis at most
     * @param multiplier from one restart to the next, at least 1
     * @param jitter by which part a delay may be shorter or longer, 0 to 1
     * @param resetAfterMillis how long the job must run, from the planned restart on, to begin anew
     * @param attempts how many restarts there are before the job has run that long; {@link Integer#MAX_VALUE} for any
     */
    public record Backoff(
            long initialMillis,
            long maxMillis,
            double multiplier,
            double jitter,
            long resetAfterMillis,
            int attempts) {}

    /**
     * No failure yet.
     *
     * @param random numbers from 0 (inclusive) to 1 (exclusive)
     */
    public ExponentialDelay(Backoff backoff, DoubleSupplier random) {
        this.backoff = backoff;
        this.random = random;
    }

    @Override
    public Decision failed(long nowMillis) {
        if (planned && nowMillis <= restartMillis) {
            return new Decision(true, restartMillis - nowMillis, false);
        }
        boolean quiet = planned && nowMillis - restartMillis >= backoff.resetAfterMillis();
        if (!planned || quiet) {
            attempts = 0;
            delayMillis = backoff.initialMillis();
        } else {
            delayMillis = (long) Math.min(backoff.maxMillis(), delayMillis * backoff.multiplier());
        }
        if (attempts >= backoff.attempts()) {
            return Decision.GIVE_UP;
        }
        attempts++;
        planned = true;
        long delay = jittered();
        restartMillis = nowMillis + delay;
        return Decision.after(delay);
    }

    private long jittered() {
        double part = backoff.jitter() * (2 * random.getAsDouble() - 1);
        return Math.min(backoff.maxMillis(), Math.max(0, delayMillis + Math.round(delayMillis * part)));
    }
}
