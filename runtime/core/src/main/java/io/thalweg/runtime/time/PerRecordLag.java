package io.thalweg.runtime.time;

import io.thalweg.api.WatermarkGenerator;
import io.thalweg.api.WatermarkOutput;

/**
 * Emits the watermark of {@link BoundedLag} behind each record that raises it: {@code @Watermark(every = "record")}
 * where idleness rules out the fast path.
 *
 * @param <T> the type of the records
 */
public final class PerRecordLag<T> implements WatermarkGenerator<T>, LagGenerator {

    private final BoundedLag lag;

    /**
     * Starts before the first record.
     *
     * @param lagMillis how far a record may lie behind the greatest timestamp before it, not negative
     */
    public PerRecordLag(long lagMillis) {
        lag = new BoundedLag(lagMillis);
    }

    @Override
    public void onEvent(T event, long timestamp, WatermarkOutput output) {
        if (lag.advance(timestamp)) {
            output.emitWatermark(lag.watermark());
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {} // whatever there was to say was said behind its record

    @Override
    public BoundedLag lag() {
        return lag;
    }
}
