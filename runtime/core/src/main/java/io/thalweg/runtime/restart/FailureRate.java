package io.thalweg.runtime.restart;

import java.util.ArrayDeque;

/** Gives up when there were more than so many failures within some time (R3). */
public final class FailureRate implements RestartStrategy {

    private final int failures;
    private final long withinMillis;
    private final long delayMillis;
    private final ArrayDeque<Long> latest = new ArrayDeque<>(); // times of failures, at most one more than allowed

    /**
     * No failure yet.
     *
     * @param failures how many are tolerated within the time, at least 1
     */
    public FailureRate(int failures, long withinMillis, long delayMillis) {
        this.failures = failures;
        this.withinMillis = withinMillis;
        this.delayMillis = delayMillis;
    }

    @Override
    public Decision failed(long nowMillis) {
        if (latest.size() > failures) {
            latest.removeFirst();
        }
        latest.addLast(nowMillis);
        boolean tooMany = latest.size() > failures && nowMillis - latest.getFirst() <= withinMillis;
        return tooMany ? Decision.GIVE_UP : Decision.after(delayMillis);
    }
}
