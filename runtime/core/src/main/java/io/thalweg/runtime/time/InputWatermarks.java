package io.thalweg.runtime.time;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import java.util.Arrays;
import java.util.List;

/**
 * The event time of an operator with several inputs that are different streams: the minimum over the inputs that are
 * not idle, or the maximum over all if all are (E15). Unlike in {@link WatermarkMerger}, a watermark makes an idle
 * input active again, and an input that has fallen behind counts at once.
 *
 * <p>All inputs start active and without a watermark. Owned by the thread of the lane.
 */
public final class InputWatermarks implements LanePart {

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

    @Override
    public void write(BinaryOutput out) {
        out.writeLong(current);
        for (int input = 0; input < watermarks.length; input++) {
            out.writeLong(watermarks[input]);
            out.writeBoolean(idle[input]);
        }
    }

    /** With other lanes than before, an input has come as far as on each of them, and is idle if it was on all. */
    @Override
    public void read(RestoredLanes lanes) {
        current = lanes.sameLanes() ? lanes.own().readLong() : lanes.leastLong();
        Arrays.fill(watermarks, Long.MAX_VALUE);
        Arrays.fill(idle, true);
        for (BinaryInput in : lanes.sameLanes() ? List.of(lanes.own()) : lanes.all()) {
            in.readLong();
            for (int input = 0; input < watermarks.length; input++) {
                watermarks[input] = Math.min(watermarks[input], in.readLong());
                idle[input] &= in.readBoolean();
            }
        }
        allIdle = noneActive();
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
