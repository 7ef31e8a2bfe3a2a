package io.thalweg.runtime.time;

import io.thalweg.api.WatermarkGenerator;
import io.thalweg.api.WatermarkOutput;

/**
 * Emits the watermark of {@link BoundedLag} periodically: what {@code @Watermark(lag, every)} asks for.
 *
 * @param <T> the type of the records
 */
public final class BoundedOutOfOrderness<T> implements WatermarkGenerator<T>, LagGenerator {

    private final BoundedLag lag;

    /**
     * Starts before the first record.
     *
     * @param lagMillis how far a record may lie behind the greatest timestamp before it, not negative
     */
    public BoundedOutOfOrderness(long lagMillis) {
        lag = new BoundedLag(lagMillis);
    }

    @Override
    public void onEvent(T event, long timestamp, WatermarkOutput output) {
        lag.advance(timestamp);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        output.emitWatermark(lag.watermark());
    }

    @Override
    public BoundedLag lag() {
        return lag;
    }
}
