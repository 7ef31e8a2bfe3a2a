package io.thalweg.runtime.time;

import io.thalweg.api.WatermarkOutput;

/**
 * What stands between a generator and the stream: passes a watermark on if it exceeds the last one (E3), and a change
 * of status once. A stream that is idle becomes active before the next watermark, and by nothing less (E12).
 *
 * <p>Owned by the thread of the lane.
 */
public final class WatermarkEmitter implements WatermarkOutput {

    private final WatermarkTarget target;
    private long last = Long.MIN_VALUE;
    private boolean idle;

    /** Starts active and without a watermark. */
    public WatermarkEmitter(WatermarkTarget target) {
        this.target = target;
    }

    @Override
    public void emitWatermark(long watermark) {
        if (watermark <= last) {
            return;
        }
        last = watermark;
        markActive();
        target.watermark(watermark);
    }

    @Override
    public void markIdle() {
        if (!idle) {
            idle = true;
            target.idle();
        }
    }

    @Override
    public void markActive() {
        if (idle) {
            idle = false;
            target.active();
        }
    }

    /** The last watermark passed on, {@link Long#MIN_VALUE} if there was none. */
    public long last() {
        return last;
    }

    /** Whether the last change of status was to idle. */
    public boolean isIdle() {
        return idle;
    }

    /** What was passed on in an earlier life of the job, and is not passed on again. */
    void restore(long newLast, boolean newIdle) {
        last = newLast;
        idle = newIdle;
    }
}
