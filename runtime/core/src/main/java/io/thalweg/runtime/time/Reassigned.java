package io.thalweg.runtime.time;

/**
 * The upstream side of a stream whose timestamps and watermarks are assigned anew: swallows the watermarks and the
 * idleness that come from upstream, except the end of the input (E17).
 *
 * <p>Owned by the thread of the lane.
 */
public final class Reassigned implements WatermarkTarget {

    private final SourceWatermarks<?> watermarks;

    /** Stands in front of the generator that replaces the upstream one. */
    public Reassigned(SourceWatermarks<?> watermarks) {
        this.watermarks = watermarks;
    }

    @Override
    public void watermark(long watermark) {
        if (watermark == Long.MAX_VALUE) {
            watermarks.endOfInput();
        }
    }

    @Override
    public void idle() {}

    @Override
    public void active() {}
}
