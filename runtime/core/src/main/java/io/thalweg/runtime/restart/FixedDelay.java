package io.thalweg.runtime.restart;

/** So many restarts over the life of the job, each after the same time. What goes well in between resets nothing (R2). */
public final class FixedDelay implements RestartStrategy {

    private final int attempts;
    private final long delayMillis;
    private int failures;

    /**
     * No failure yet.
     *
     * @param attempts how many restarts there are; 0 for none
     */
    public FixedDelay(int attempts, long delayMillis) {
        this.attempts = attempts;
        this.delayMillis = delayMillis;
    }

    @Override
    public Decision failed(long nowMillis) {
        if (failures >= attempts) {
            return Decision.GIVE_UP;
        }
        failures++;
        return Decision.after(delayMillis);
    }
}
