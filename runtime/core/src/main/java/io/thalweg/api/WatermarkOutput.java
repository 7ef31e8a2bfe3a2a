package io.thalweg.api;

/** What a {@link WatermarkGenerator} emits to. */
public interface WatermarkOutput {

    /** Says that no record with this timestamp or an earlier one is expected; ignored unless it exceeds the last (E3). */
    void emitWatermark(long watermark);

    /** Says that no records are expected for a while, so that this stream holds nobody back. */
    void markIdle();

    /** Takes {@link #markIdle} back. A watermark that exceeds the last one does so too (E12). */
    void markActive();
}
