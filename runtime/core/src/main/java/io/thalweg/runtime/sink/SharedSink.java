package io.thalweg.runtime.sink;

import io.thalweg.api.StreamSink;
import java.io.IOException;
import java.util.Arrays;

/**
 * One sink that several lanes write to, each through a view of its own and one at a time. Any thread; guarded by itself.
 *
 * @param <T> the type of the records
 */
public final class SharedSink<T> {

    private final StreamSink<T> sink;
    private final long[] watermarks; // of each lane
    private long watermark = Long.MIN_VALUE;
    private int openViews;

    /** Shares a sink between that many lanes. */
    public SharedSink(StreamSink<T> sink, int lanes) {
        this.sink = sink;
        this.watermarks = new long[lanes];
        this.openViews = lanes;
        Arrays.fill(watermarks, Long.MIN_VALUE);
    }

    /** What a lane writes to. */
    public StreamSink<T> view(int lane) {
        return new View(lane);
    }

    private synchronized void write(T record, long timestamp) throws IOException {
        sink.write(record, timestamp);
    }

    /** The sink learns the least of the lanes' watermarks. */
    private synchronized void watermark(int lane, long laneWatermark) throws IOException {
        watermarks[lane] = laneWatermark;
        long least = Long.MAX_VALUE;
        for (long other : watermarks) {
            least = Math.min(least, other);
        }
        if (least > watermark) {
            watermark = least;
            sink.watermark(least);
        }
    }

    private synchronized void flush() throws IOException {
        sink.flush();
    }

    private synchronized void close() throws IOException {
        openViews--;
        if (openViews == 0) {
            sink.close();
        }
    }

    private final class View implements StreamSink<T> {

        private final int lane;
        private boolean closed;

        View(int lane) {
            this.lane = lane;
        }

        @Override
        public void write(T record) throws IOException {
            write(record, Long.MIN_VALUE);
        }

        @Override
        public void write(T record, long timestamp) throws IOException {
            SharedSink.this.write(record, timestamp);
        }

        @Override
        public void watermark(long laneWatermark) throws IOException {
            SharedSink.this.watermark(lane, laneWatermark);
        }

        @Override
        public void flush() throws IOException {
            SharedSink.this.flush();
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                SharedSink.this.close();
            }
        }
    }
}
