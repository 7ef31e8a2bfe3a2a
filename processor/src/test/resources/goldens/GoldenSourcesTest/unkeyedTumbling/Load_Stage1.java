package load;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.api.TimeWindow;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.BoundedOutOfOrderness;
import io.thalweg.runtime.time.SourceWatermarks;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.WindowGrid;

/**
 * requests -> PerMinute -> print. One lane, one thread.
 */
final class Load_Stage1 implements Stage {
    /**
     * Length of a window in ms.
     */
    private static final long PER_MINUTE_PANE = 60_000L;

    /**
     * Shift of the windows against the epoch, in ms.
     */
    private static final long PER_MINUTE_OFFSET = 15_000L;

    private final Lane lane;

    private final Load job;

    private final SourceWatermarks<Load.Request> requests_generator;

    private final SideWatch<MalformedRecord> requests_malformedWatch;

    private final SourceHandle requests;

    private long requests_watermark = Long.MIN_VALUE;

    private boolean requests_idle = false;

    private final Load.PerMinute perMinute = new Load.PerMinute();

    private final AlignedWindows<Load_PerMinuteState> perMinute_windows = new AlignedWindows<>(WindowGrid.windows(60_000L, 60_000L, 15_000L, 0L), Load_PerMinuteState::new);

    private final TimeWindow perMinute_window = new TimeWindow();

    private final Counter perMinute_late;

    private final SideWatch<Load.Request> perMinute_lateWatch;

    private long perMinute_watermark = Long.MIN_VALUE;

    private final StreamSink<Load.Minute> print;

    private final Counter print_records;

    Load_Stage1(Load job, Lane lane) {
        this.lane = lane;
        this.job = job;
        requests_generator = new SourceWatermarks<>(new BoundedOutOfOrderness<Load.Request>(5_000L), 200L, -1L, new RequestsWatermarks());
        requests_malformedWatch = lane.watch("requests.malformed", Codecs.MALFORMED_RECORD);
        requests = lane.source("requests", () -> job.requests(), new RequestsInput());
        perMinute_late = lane.counter("PerMinute", "late");
        perMinute_lateWatch = lane.watch("PerMinute.late", Load_RequestCodec.INSTANCE);
        print = lane.<Load.Minute>sink("print", Load_MinuteCodec.INSTANCE, () -> record -> job.print(record));
        print_records = lane.counter("print", "out");
    }

    @Override
    public void start() {
        try {
            requests_generator.start(lane.clock().millis());
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public int work(int limit) {
        return poll_requests(limit);
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            requests_generator.processingTime(now);
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public boolean finished() {
        return requests.ended();
    }

    @Override
    public void flush() {
        try {
            print.flush();
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
        Closing.closeAll(requests, print);
    }

    private void watermark_requests(long watermark) throws Exception {
        if (watermark <= requests_watermark) {
            return;
        }
        if (requests_idle) {
            status_requests(false);
        }
        requests_watermark = watermark;
        watermark_perMinute(watermark);
    }

    private int poll_requests(int limit) {
        try {
            return requests.poll(limit);
        } catch (Exception e) {
            throw failure(requests.position(), e);
        }
    }

    private void consume_perMinute(Load.Request record, long timestamp) throws Exception {
        long pane = Math.floorDiv(timestamp - PER_MINUTE_OFFSET, PER_MINUTE_PANE);
        Load_PerMinuteState state = perMinute_windows.at(pane);
        if (state == null) {
            state = coldOpen_perMinute(pane, record, timestamp);
            if (state == null) {
                return;
            }
        }
        state.load(perMinute);
        perMinute.add(record);
        state.store(perMinute);
    }

    private void watermark_perMinute(long watermark) throws Exception {
        if (perMinute_windows.advance(watermark)) {
            fire_perMinute();
        }
        perMinute_watermark = watermark;
        print.watermark(watermark);
    }

    private void consume_print(Load.Minute record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_records.increment();
    }

    private void status_requests(boolean idle) throws Exception {
        if (requests_idle != idle) {
            requests_idle = idle;
            print.status(idle);
        }
    }

    private void late_perMinute(Load.Request record, long timestamp) throws Exception {
        perMinute_late.increment();
        if (perMinute_lateWatch != null) {
            perMinute_lateWatch.record(record, timestamp);
        }
    }

    private Load_PerMinuteState coldOpen_perMinute(long pane, Load.Request record, long timestamp)
            throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("PerMinute", record);
        }
        Load_PerMinuteState state = perMinute_windows.open(pane);
        if (state == null) {
            late_perMinute(record, timestamp);
        }
        return state;
    }

    /**
     * Fires all windows that are due, in the order of their ends.
     */
    private void fire_perMinute() throws Exception {
        while (perMinute_windows.next()) {
            fireAll_perMinute(perMinute_windows.first());
        }
    }

    private void fireAll_perMinute(Load_PerMinuteState state) throws Exception {
        perMinute_window.set(perMinute_windows.start(), perMinute_windows.end());
        state.load(perMinute);
        Load.Minute result = perMinute.result(perMinute_window);
        if (result != null) {
            consume_print(result, perMinute_window.maxTimestamp());
        }
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Load", null, position, HandlerException.original(e));
    }

    /**
     * Where the generator of {@code requests} emits to.
     */
    private final class RequestsWatermarks implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_requests(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_requests(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_requests(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code requests} enter.
     */
    private final class RequestsInput implements SourceOutput<Load.Request> {
        @Override
        public void emit(Load.Request record) {
            try {
                long timestamp = record.millis();
                consume_perMinute(record, timestamp);
                requests_generator.onEvent(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (requests_malformedWatch != null) {
                requests_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("requests", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_requests(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_requests(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_requests(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                requests_generator.end();
                watermark_requests(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
