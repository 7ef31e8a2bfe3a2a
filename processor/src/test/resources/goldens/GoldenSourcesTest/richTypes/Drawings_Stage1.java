package shapes;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.snapshot.TablePart;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Drawings}: drawings -> Latest -> shapes. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_Stage1 implements Stage {
    private final Lane lane;
    private final Drawings job;
    private final SideWatch<MalformedRecord> drawings_malformedWatch;
    private final SourceHandle drawings;
    private long drawings_watermark = Long.MIN_VALUE;
    private boolean drawings_idle = false;
    private final Exchange latest_exchange;
    private Drawings.Drawing latest_arrived = null;
    private final Drawings.Latest latest = new Drawings.Latest();
    private final WatermarkMerger latest_merger;
    private final Drawings_LatestState latest_state;
    private final StreamSink<Drawings.Shape> shapes;
    private final Counter shapes_records;
    private long shapes_out = 0;

    Drawings_Stage1(Drawings job, Lane lane) {
        this.lane = lane;
        this.job = job;
        drawings_malformedWatch = lane.watch("drawings.malformed", Codecs.MALFORMED_RECORD);
        drawings = lane.source("drawings", () -> job.drawings(lane.config(), new Drawings_DrawingJson()), new DrawingsInput());
        latest_exchange = lane.exchange("Latest/0", Drawings_DrawingCodec.INSTANCE);
        latest_merger = new WatermarkMerger(lane.parallelism(), new LatestMerged());
        latest_state = new Drawings_LatestState(lane.state());
        shapes = lane.<Drawings.Shape>sink("shapes", Drawings_ShapeCodec.INSTANCE, () -> job.shapes(new Drawings_ShapeJson()));
        shapes_records = lane.counter("shapes", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (latest_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = drawings.poll(limit);
            } catch (Exception e) {
                throw failure(drawings.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return drawings.ended() && (latest_exchange == null || exchangesFinished());
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
        publishCounters();
        flush();
    }

    @Override
    public void close() {
        Closing.closeAll(drawings, shapes);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_drawings(visitor);
        visit_latest(visitor);
    }

    private int poll_drawings(int limit) {
        try {
            return drawings.poll(limit);
        } catch (Exception e) {
            throw failure(drawings.position(), e);
        }
    }

    private void watermark_drawings(long watermark) throws Exception {
        if (watermark <= drawings_watermark) {
            return;
        }
        if (drawings_idle) {
            status_drawings(false);
        }
        drawings_watermark = watermark;
        watermarkTo_latest(0, watermark);
    }

    private void route_latest(Drawings.Drawing record, long timestamp) throws Exception {
        if (latest_exchange == null) {
            consume_latest(record, timestamp);
        } else {
            send_latest(record, timestamp);
        }
    }

    private void watermarkTo_latest(int stream, long watermark) throws Exception {
        if (latest_exchange == null) {
            shapes.watermark(watermark);
        } else {
            latest_exchange.watermark(stream, watermark);
            latest_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_latest(Drawings.Drawing record, long timestamp) throws Exception {
        UUID key = record.id();
        if (key == null) {
            coldNullKey_latest(record);
            return;
        }
        int at = latest_state.find(key);
        latest_state.keep(at);
        latest_state.load(at, latest);
        Drawings.Shape result = latest.keep(Drawings_DrawingCodec.INSTANCE.copy(record));
        latest_state.store(at, latest);
        if (result != null) {
            consume_shapes(result, timestamp);
        }
    }

    private void consume_shapes(Drawings.Shape record, long timestamp) throws Exception {
        shapes.write(record, timestamp);
        shapes_out++;
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_latest();
        if (latest_exchange.ready()) {
            taken += poll_drawings(limit);
        }
        if (drawings.ended()) {
            latest_exchange.end();
        }
        latest_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return latest_exchange.drained() && latest_exchange.finished();
    }

    private void status_drawings(boolean idle) throws Exception {
        if (drawings_idle != idle) {
            drawings_idle = idle;
            statusTo_latest(0, idle);
        }
    }

    private void send_latest(Drawings.Drawing record, long timestamp) throws Exception {
        UUID key = record.id();
        if (key == null) {
            consume_latest(record, timestamp);
            return;
        }
        int owner = latest_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_latest(record, timestamp);
            return;
        }
        BinaryOutput out = latest_exchange.open(owner);
        out.writeLong(timestamp);
        Drawings_DrawingCodec.INSTANCE.write(record, out);
        latest_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_latest() {
        Page page = latest_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_latest(page, i);
                long timestamp = in.readLong();
                consume_latest(latest_arrived = Drawings_DrawingCodec.INSTANCE.read(in, latest_arrived), timestamp);
            }
            signals_latest(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + latest_exchange.producer(), e);
        }
        latest_exchange.release(page);
        return count + 1;
    }

    private void signals_latest(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + latest_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> latest_merger.watermark(channel, page.value());
                case IDLE -> latest_merger.status(channel, true);
                case ACTIVE -> latest_merger.status(channel, false);
                default -> latest_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_latest(int stream, boolean idle) throws Exception {
        if (latest_exchange != null) {
            latest_exchange.status(stream, idle);
        }
        latest_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_latest(Drawings.Drawing record) {
        throw new NullKeyException("Latest", "id", record);
    }

    private void visit_drawings(StateVisitor visitor) {
        visitor.lane("drawings", "splits", drawings);
        drawings_watermark = visitor.watermark("drawings", "watermark", drawings_watermark);
        drawings_idle = visitor.idle("drawings", "idle", drawings_idle);
    }

    private void visit_latest(StateVisitor visitor) {
        visitor.time("Latest", "channels/0", latest_merger);
        visitor.keyed("Latest", "state", new TablePart(latest_state));
    }

    private void publishCounters() {
        shapes_records.set(shapes_out);
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
                route_latest(record, timestamp);
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

    private final class LatestMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                shapes.watermark(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                shapes.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                shapes.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
