package io.thalweg.runtime.time;

import java.util.Arrays;

/**
 * The event time of an operator with several inputs that are different streams: the minimum over the inputs that are
 * not idle, or the maximum over all if all are (E15). Unlike in {@link WatermarkMerger}, a watermark makes an idle
 * input active again, and an input that has fallen behind counts at once.
 *
 * <p>All inputs start active and without a watermark. Owned by the thread of the lane.
 */
public final class InputWatermarks {

    private final WatermarkTarget target;
    private final long[] watermarks;
    private final boolean[] idle;
    private boolean allIdle;
    private long current = Long.MIN_VALUE;

    /**
     * Combines inputs.
     *
     * @param inputs how many there are, at least one
     * @param target gets the combined watermark each time it rises, and each change of the combined status
     */
    public InputWatermarks(int inputs, WatermarkTarget target) {
        this.target = target;
        watermarks = new long[inputs];
        idle = new boolean[inputs];
        Arrays.fill(watermarks, Long.MIN_VALUE);
    }

    /** A watermark has come on an input. */
    public void watermark(int input, long watermark) {
        idle[input] = false;
        watermarks[input] = Math.max(watermarks[input], watermark);
        combine();
    }

    /** A input has become idle ({@code true}) or active again. */
    public void status(int input, boolean nowIdle) {
        if (nowIdle) {
            idle(input);
        } else {
            active(input);
        }
    }

    /** An input has become idle. */
    public void idle(int input) {
        idle[input] = true;
        combine();
    }

    /** An input is active again. */
    public void active(int input) {
        idle[input] = false;
        combine();
    }

    /** The last watermark passed on, {@link Long#MIN_VALUE} if there was none. */
    public long current() {
        return current;
    }

    /** Active comes before a watermark and idle behind it, so that nobody ignores the watermark. */
    private void combine() {
        boolean nowIdle = noneActive();
        if (allIdle && !nowIdle) {
            allIdle = false;
            target.active();
        }
        emit(nowIdle ? maximumOfAll() : minimumOfActive());
        if (!allIdle && nowIdle) {
            allIdle = true;
            target.idle();
        }
    }

    private void emit(long combined) {
        if (combined > current) {
            current = combined;
            target.watermark(combined);
        }
    }

    private boolean noneActive() {
        for (boolean inputIdle : idle) {
            if (!inputIdle) {
                return false;
            }
        }
        return true;
    }

    private long minimumOfActive() {
        long minimum = Long.MAX_VALUE;
        for (int i = 0; i < watermarks.length; i++) {
            if (!idle[i]) {
                minimum = Math.min(minimum, watermarks[i]);
            }
        }
        return minimum;
    }

    private long maximumOfAll() {
        long maximum = Long.MIN_VALUE;
        for (long watermark : watermarks) {
            maximum = Math.max(maximum, watermark);
        }
        return maximum;
    }
}
