package shapes;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import java.util.UUID;

/**
 * drawings -> Latest -> shapes. One lane, one thread.
 */
final class Drawings_Stage1 implements Stage {
    private final Lane lane;

    private final Drawings job;

    private final SideWatch<MalformedRecord> drawings_malformedWatch;

    private final SourceHandle drawings;

    private long drawings_watermark = Long.MIN_VALUE;

    private boolean drawings_idle = false;

    private final Drawings.Latest latest = new Drawings.Latest();

    private final Drawings_LatestState latest_state = new Drawings_LatestState();

    private final StreamSink<Drawings.Shape> shapes;

    private final Counter shapes_records;

    Drawings_Stage1(Drawings job, Lane lane) {
        this.lane = lane;
        this.job = job;
        drawings_malformedWatch = lane.watch("drawings.malformed", Codecs.MALFORMED_RECORD);
        drawings = lane.source("drawings", () -> job.drawings(lane.config(), new Drawings_DrawingJson()), new DrawingsInput());
        shapes = lane.<Drawings.Shape>sink("shapes", Drawings_ShapeCodec.INSTANCE, () -> job.shapes(new Drawings_ShapeJson()));
        shapes_records = lane.counter("shapes", "out");
    }

    @Override
    public void start() {
    }

    @Override
    public int work(int limit) {
        return poll_drawings(limit);
    }

    @Override
    public void processingTime(long now, long due) {
    }

    @Override
    public boolean finished() {
        return drawings.ended();
    }

    @Override
    public void flush() {
        try {
            shapes.flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void stop() {
        try {
            flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void close() {
        Closing.closeAll(drawings, shapes);
    }

    private void watermark_drawings(long watermark) throws Exception {
        if (watermark <= drawings_watermark) {
            return;
        }
        if (drawings_idle) {
            status_drawings(false);
        }
        drawings_watermark = watermark;
        shapes.watermark(watermark);
    }

    private int poll_drawings(int limit) {
        try {
            return drawings.poll(limit);
        } catch (Exception e) {
            throw failure(drawings.position(), e);
        }
    }

    private void consume_latest(Drawings.Drawing record, long timestamp) throws Exception {
        UUID key = record.id();
        if (key == null) {
            coldNullKey_latest(record);
            return;
        }
        int at = latest_state.find(key);
        latest_state.load(at, latest);
        Drawings.Shape result = latest.keep(record);
        latest_state.store(at, latest);
        if (result != null) {
            consume_shapes(result, timestamp);
        }
    }

    private void consume_shapes(Drawings.Shape record, long timestamp) throws Exception {
        shapes.write(record, timestamp);
        shapes_records.increment();
    }

    private void status_drawings(boolean idle) throws Exception {
        if (drawings_idle != idle) {
            drawings_idle = idle;
            shapes.status(idle);
        }
    }

    private void coldNullKey_latest(Drawings.Drawing record) {
        throw new NullKeyException("Latest", "id", record);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Drawings", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code drawings} enter.
     */
    private final class DrawingsInput implements SourceOutput<Drawings.Drawing> {
        @Override
        public void emit(Drawings.Drawing record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_latest(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (drawings_malformedWatch != null) {
                drawings_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("drawings", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_drawings(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_drawings(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_drawings(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_drawings(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
