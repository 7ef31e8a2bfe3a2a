package wide;

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

/**
 * rows -> Latest -> carriers -> rowsAsJson -> carriersAsCsv. One lane, one thread.
 */
final class Wide_Stage1 implements Stage {
    private final Lane lane;

    private final Wide job;

    private final SideWatch<MalformedRecord> rows_malformedWatch;

    private final SourceHandle rows;

    private long rows_watermark = Long.MIN_VALUE;

    private boolean rows_idle = false;

    private final Wide.Latest latest = new Wide.Latest();

    private final Wide_LatestState latest_state = new Wide_LatestState();

    private final SideWatch<MalformedRecord> carriers_malformedWatch;

    private final SourceHandle carriers;

    private long carriers_watermark = Long.MIN_VALUE;

    private boolean carriers_idle = false;

    private final StreamSink<Wide.Row> rowsAsJson;

    private final Counter rowsAsJson_records;

    private final StreamSink<Wide.Carrier> carriersAsCsv;

    private final Counter carriersAsCsv_records;

    Wide_Stage1(Wide job, Lane lane) {
        this.lane = lane;
        this.job = job;
        rows_malformedWatch = lane.watch("rows.malformed", Codecs.MALFORMED_RECORD);
        rows = lane.source("rows", () -> job.rows(lane.config(), new Wide_RowCsv()), new RowsInput());
        carriers_malformedWatch = lane.watch("carriers.malformed", Codecs.MALFORMED_RECORD);
        carriers = lane.source("carriers", () -> job.carriers(lane.config(), new Wide_CarrierJson()), new CarriersInput());
        rowsAsJson = lane.<Wide.Row>sink("rowsAsJson", Wide_RowCodec.INSTANCE, () -> job.rowsAsJson(new Wide_RowJson()));
        rowsAsJson_records = lane.counter("rowsAsJson", "out");
        carriersAsCsv = lane.<Wide.Carrier>sink("carriersAsCsv", Wide_CarrierCodec.INSTANCE, () -> job.carriersAsCsv(new Wide_CarrierCsv()));
        carriersAsCsv_records = lane.counter("carriersAsCsv", "out");
    }

    @Override
    public void start() {
    }

    @Override
    public int work(int limit) {
        int taken = 0;
        taken += poll_rows(limit);
        taken += poll_carriers(limit);
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
    }

    @Override
    public boolean finished() {
        return rows.ended() && carriers.ended();
    }

    @Override
    public void flush() {
        try {
            rowsAsJson.flush();
            carriersAsCsv.flush();
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
        Closing.closeAll(rows, carriers, rowsAsJson, carriersAsCsv);
    }

    private void watermark_rows(long watermark) throws Exception {
        if (watermark <= rows_watermark) {
            return;
        }
        if (rows_idle) {
            status_rows(false);
        }
        rows_watermark = watermark;
        rowsAsJson.watermark(watermark);
    }

    private int poll_rows(int limit) {
        try {
            return rows.poll(limit);
        } catch (Exception e) {
            throw failure(rows.position(), e);
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
        latest_state.load(at, latest);
        Wide.Row result = latest.keep(record);
        latest_state.store(at, latest);
        if (result != null) {
            consume_rowsAsJson(result, timestamp);
        }
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

    private int poll_carriers(int limit) {
        try {
            return carriers.poll(limit);
        } catch (Exception e) {
            throw failure(carriers.position(), e);
        }
    }

    private void consume_rowsAsJson(Wide.Row record, long timestamp) throws Exception {
        rowsAsJson.write(record, timestamp);
        rowsAsJson_records.increment();
    }

    private void consume_carriersAsCsv(Wide.Carrier record, long timestamp) throws Exception {
        carriersAsCsv.write(record, timestamp);
        carriersAsCsv_records.increment();
    }

    private void status_rows(boolean idle) throws Exception {
        if (rows_idle != idle) {
            rows_idle = idle;
            rowsAsJson.status(idle);
        }
    }

    private void coldNullKey_latest(Wide.Row record) {
        throw new NullKeyException("Latest", "column0, column2, column4", record);
    }

    private void status_carriers(boolean idle) throws Exception {
        if (carriers_idle != idle) {
            carriers_idle = idle;
            carriersAsCsv.status(idle);
        }
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
                consume_latest(record, timestamp);
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
}
