package wide;

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
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Wide}: rows, carriers, carriersAsCsv, Latest, rowsAsJson. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Wide_Stage1 implements Stage {
    private final Lane lane;
    private final Wide job;
    private final SideWatch<MalformedRecord> rows_malformedWatch;
    private final SourceHandle rows;
    private long rows_watermark = Long.MIN_VALUE;
    private boolean rows_idle = false;
    private final SideWatch<MalformedRecord> carriers_malformedWatch;
    private final SourceHandle carriers;
    private long carriers_watermark = Long.MIN_VALUE;
    private boolean carriers_idle = false;
    private final StreamSink<Wide.Carrier> carriersAsCsv;
    private final Counter carriersAsCsv_records;
    private long carriersAsCsv_out = 0;
    private final Exchange latest_exchange;
    private final Wide.Latest latest = new Wide.Latest();
    private final WatermarkMerger latest_merger;
    private final Wide_LatestState latest_state;
    private final StreamSink<Wide.Row> rowsAsJson;
    private final Counter rowsAsJson_records;
    private long rowsAsJson_out = 0;

    Wide_Stage1(Wide job, Lane lane) {
        this.lane = lane;
        this.job = job;
        rows_malformedWatch = lane.watch("rows.malformed", Codecs.MALFORMED_RECORD);
        rows = lane.source("rows", () -> job.rows(lane.config(), new Wide_RowCsv()), new RowsInput());
        carriers_malformedWatch = lane.watch("carriers.malformed", Codecs.MALFORMED_RECORD);
        carriers = lane.source("carriers", () -> job.carriers(lane.config(), new Wide_CarrierJson()), new CarriersInput());
        carriersAsCsv = lane.<Wide.Carrier>sink("carriersAsCsv", Wide_CarrierCodec.INSTANCE, () -> job.carriersAsCsv(new Wide_CarrierCsv()));
        carriersAsCsv_records = lane.counter("carriersAsCsv", "out");
        latest_exchange = lane.exchange("Latest/0", Wide_RowCodec.INSTANCE);
        latest_merger = new WatermarkMerger(lane.parallelism(), new LatestMerged());
        latest_state = new Wide_LatestState(lane.state());
        rowsAsJson = lane.<Wide.Row>sink("rowsAsJson", Wide_RowCodec.INSTANCE, () -> job.rowsAsJson(new Wide_RowJson()));
        rowsAsJson_records = lane.counter("rowsAsJson", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (latest_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            taken = poll_rows(limit);
            taken += poll_carriers(limit);
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return rows.ended() && carriers.ended() && (latest_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            carriersAsCsv.flush();
            rowsAsJson.flush();
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
        Closing.closeAll(rows, carriers, carriersAsCsv, rowsAsJson);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_rows(visitor);
        visit_carriers(visitor);
        visit_latest(visitor);
    }

    private int poll_rows(int limit) {
        try {
            return rows.poll(limit);
        } catch (Exception e) {
            throw failure(rows.position(), e);
        }
    }

    private int poll_carriers(int limit) {
        try {
            return carriers.poll(limit);
        } catch (Exception e) {
            throw failure(carriers.position(), e);
        }
    }

    private void watermark_rows(long watermark) throws Exception {
        if (watermark <= rows_watermark) {
            return;
        }
        if (rows_idle) {
            status_rows(false);
        }
        rows_watermark = watermark;
        watermarkTo_latest(0, watermark);
    }

    private void watermark_carriers(long watermark) throws Exception {
        if (watermark <= carriers_watermark) {
            return;
        }
        if (carriers_idle) {
            status_carriers(false);
        }
        carriers_watermark = watermark;
        carriersAsCsv.watermark(watermark);
    }

    private void consume_carriersAsCsv(Wide.Carrier record, long timestamp) throws Exception {
        carriersAsCsv.write(record, timestamp);
        carriersAsCsv_out++;
    }

    private void route_latest(Wide.Row record, long timestamp) throws Exception {
        if (latest_exchange == null) {
            consume_latest(record, timestamp);
        } else {
            send_latest(record, timestamp);
        }
    }

    private void watermarkTo_latest(int stream, long watermark) throws Exception {
        if (latest_exchange == null) {
            rowsAsJson.watermark(watermark);
        } else {
            latest_exchange.watermark(stream, watermark);
            latest_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_latest(Wide.Row record, long timestamp) throws Exception {
        int key0 = record.column0();
        String key1 = record.column2();
        if (key1 == null) {
            coldNullKey_latest(record);
            return;
        }
        boolean key2 = record.column4();
        int at = latest_state.find(key0, key1, key2);
        latest_state.keep(at);
        latest_state.load(at, latest);
        Wide.Row result = latest.keep(record);
        latest_state.store(at, latest);
        if (result != null) {
            consume_rowsAsJson(result, timestamp);
        }
    }

    private void consume_rowsAsJson(Wide.Row record, long timestamp) throws Exception {
        rowsAsJson.write(record, timestamp);
        rowsAsJson_out++;
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_latest();
        if (latest_exchange.ready()) {
            taken += poll_rows(limit);
        }
        taken += poll_carriers(limit);
        if (rows.ended()) {
            latest_exchange.end();
        }
        latest_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return latest_exchange.drained() && latest_exchange.finished();
    }

    private void status_rows(boolean idle) throws Exception {
        if (rows_idle != idle) {
            rows_idle = idle;
            statusTo_latest(0, idle);
        }
    }

    private void status_carriers(boolean idle) throws Exception {
        if (carriers_idle != idle) {
            carriers_idle = idle;
            carriersAsCsv.status(idle);
        }
    }

    private void send_latest(Wide.Row record, long timestamp) throws Exception {
        int key0 = record.column0();
        String key1 = record.column2();
        if (key1 == null) {
            consume_latest(record, timestamp);
            return;
        }
        boolean key2 = record.column4();
        int owner = latest_exchange.lane(Hashes.combine(Hashes.combine(Hashes.mix(key0), Hashes.of(key1)), Hashes.mix((key2 ? 1L : 0L))));
        if (owner == lane.subtask()) {
            consume_latest(record, timestamp);
            return;
        }
        BinaryOutput out = latest_exchange.open(owner);
        out.writeLong(timestamp);
        Wide_RowCodec.INSTANCE.write(record, out);
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
                consume_latest(Wide_RowCodec.INSTANCE.read(in), timestamp);
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

    private void coldNullKey_latest(Wide.Row record) {
        throw new NullKeyException("Latest", "column0, column2, column4", record);
    }

    private void visit_rows(StateVisitor visitor) {
        visitor.lane("rows", "splits", rows);
        rows_watermark = visitor.watermark("rows", "watermark", rows_watermark);
        rows_idle = visitor.idle("rows", "idle", rows_idle);
    }

    private void visit_carriers(StateVisitor visitor) {
        visitor.lane("carriers", "splits", carriers);
        carriers_watermark = visitor.watermark("carriers", "watermark", carriers_watermark);
        carriers_idle = visitor.idle("carriers", "idle", carriers_idle);
    }

    private void visit_latest(StateVisitor visitor) {
        visitor.time("Latest", "channels/0", latest_merger);
        visitor.keyed("Latest", "state", new TablePart(latest_state));
    }

    private void publishCounters() {
        carriersAsCsv_records.set(carriersAsCsv_out);
        rowsAsJson_records.set(rowsAsJson_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Wide", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code rows} enter.
     */
    private final class RowsInput implements SourceOutput<Wide.Row> {
        @Override
        public void emit(Wide.Row record) {
            try {
                long timestamp = Long.MIN_VALUE;
                route_latest(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (rows_malformedWatch != null) {
                rows_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("rows", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_rows(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_rows(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_rows(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_rows(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code carriers} enter.
     */
    private final class CarriersInput implements SourceOutput<Wide.Carrier> {
        @Override
        public void emit(Wide.Carrier record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_carriersAsCsv(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (carriers_malformedWatch != null) {
                carriers_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("carriers", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_carriers(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_carriers(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_carriers(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_carriers(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class LatestMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                rowsAsJson.watermark(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                rowsAsJson.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                rowsAsJson.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
