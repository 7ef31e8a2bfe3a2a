package io.thalweg.runtime.async;

/** A watermark that waits for the records before it. */
final class WatermarkEntry<T, R> extends Entry<T, R> {

    private final long watermark;

    WatermarkEntry(long watermark) {
        this.watermark = watermark;
    }

    @Override
    boolean isDone() {
        return true;
    }

    @Override
    boolean isFence() {
        return true;
    }

    @Override
    void leave(AsyncHandler<T, R> handler) throws Exception {
        handler.watermark(watermark);
    }

    @Override
    void show(PendingInput<T> visitor) {
        visitor.watermark(watermark);
    }
}
