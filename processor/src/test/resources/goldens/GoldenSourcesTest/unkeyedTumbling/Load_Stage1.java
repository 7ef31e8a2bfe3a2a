package load;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.api.TimeWindow;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.BoundedOutOfOrderness;
import io.thalweg.runtime.time.SplitGenerators;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.LonePanes;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.WindowGrid;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Load}: requests -> PerMinute -> print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
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
    private final SplitGenerators<Load.Request> requests_generator;
    private final SideWatch<MalformedRecord> requests_malformedWatch;
    private final SourceHandle requests;
    private long requests_watermark = Long.MIN_VALUE;
    private boolean requests_idle = false;
    private final Exchange perMinute_exchange;
    private final Load.PerMinute perMinute = new Load.PerMinute();
    private final WatermarkMerger perMinute_merger;
    private final AlignedWindows<Load_PerMinuteState> perMinute_windows;
    private final TimeWindow perMinute_window = new TimeWindow();
    private final Counter perMinute_late;
    private final SideWatch<Load.Request> perMinute_lateWatch;
    private final StreamSink<Load.Minute> print;
    private final Counter print_records;
    private long print_out = 0;

    Load_Stage1(Load job, Lane lane) {
        this.lane = lane;
        this.job = job;
        requests_generator = new SplitGenerators<>(() -> new BoundedOutOfOrderness<Load.Request>(5_000L), 200L, -1L, new RequestsWatermarks());
        requests_malformedWatch = lane.watch("requests.malformed", Codecs.MALFORMED_RECORD);
        requests = lane.source("requests", () -> job.requests(), new RequestsInput());
        perMinute_exchange = lane.exchange("PerMinute/0", Load_RequestCodec.INSTANCE);
        perMinute_merger = new WatermarkMerger(lane.parallelism(), new PerMinuteMerged());
        perMinute_windows = new AlignedWindows<>(WindowGrid.windows(60_000L, 60_000L, 15_000L, 0L), () -> new Load_PerMinuteState());
        perMinute_late = lane.counter("PerMinute", "late");
        perMinute_lateWatch = lane.watch("PerMinute.late", Load_RequestCodec.INSTANCE);
        print = lane.<Load.Minute>sink("print", Load_MinuteCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
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
        int taken;
        if (perMinute_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = requests.poll(limit);
            } catch (Exception e) {
                throw failure(requests.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            requests_generator.processingTime(now);
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return requests.ended() && (perMinute_exchange == null || exchangesFinished());
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
        publishCounters();
        flush();
    }

    @Override
    public void close() {
        Closing.closeAll(requests, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_requests(visitor);
        visit_perMinute(visitor);
    }

    private int poll_requests(int limit) {
        try {
            return requests.poll(limit);
        } catch (Exception e) {
            throw failure(requests.position(), e);
        }
    }

    private void watermark_requests(long watermark) throws Exception {
        if (watermark <= requests_watermark) {
            return;
        }
        if (requests_idle) {
            status_requests(false);
        }
        requests_watermark = watermark;
        watermarkTo_perMinute(0, watermark);
    }

    private void route_perMinute(Load.Request record, long timestamp) throws Exception {
        if (perMinute_exchange == null) {
            consume_perMinute(record, timestamp);
        } else {
            send_perMinute(record, timestamp);
        }
    }

    private void watermarkTo_perMinute(int stream, long watermark) throws Exception {
        if (perMinute_exchange == null) {
            watermark_perMinute(watermark);
        } else {
            perMinute_exchange.watermark(stream, watermark);
            perMinute_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_perMinute(Load.Request record, long timestamp) throws Exception {
        Load_PerMinuteState state = perMinute_windows.around(timestamp);
        if (state == null) {
            state = coldOpen_perMinute(Math.floorDiv(timestamp - PER_MINUTE_OFFSET, PER_MINUTE_PANE), record, timestamp);
            if (state == null) {
                return;
            }
        }
        state.load(perMinute);
        perMinute.add(record);
        state.store(perMinute);
    }

    private void consume_print(Load.Minute record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    private void watermark_perMinute(long watermark) throws Exception {
        if (perMinute_windows.advance(watermark)) {
            fire_perMinute();
        }
        print.watermark(watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_perMinute();
        if (perMinute_exchange.ready()) {
            taken += poll_requests(limit);
        }
        if (requests.ended()) {
            perMinute_exchange.end();
        }
        perMinute_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return perMinute_exchange.drained() && perMinute_exchange.finished();
    }

    private void status_requests(boolean idle) throws Exception {
        if (requests_idle != idle) {
            requests_idle = idle;
            statusTo_perMinute(0, idle);
        }
    }

    private void send_perMinute(Load.Request record, long timestamp) throws Exception {
        int owner = 0;
        if (owner == lane.subtask()) {
            consume_perMinute(record, timestamp);
            return;
        }
        BinaryOutput out = perMinute_exchange.open(owner);
        out.writeLong(timestamp);
        Load_RequestCodec.INSTANCE.write(record, out);
        perMinute_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_perMinute() {
        Page page = perMinute_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_perMinute(page, i);
                long timestamp = in.readLong();
                consume_perMinute(Load_RequestCodec.INSTANCE.read(in), timestamp);
            }
            signals_perMinute(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + perMinute_exchange.producer(), e);
        }
        perMinute_exchange.release(page);
        return count + 1;
    }

    private void signals_perMinute(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + perMinute_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> perMinute_merger.watermark(channel, page.value());
                case IDLE -> perMinute_merger.status(channel, true);
                case ACTIVE -> perMinute_merger.status(channel, false);
                default -> perMinute_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_perMinute(int stream, boolean idle) throws Exception {
        if (perMinute_exchange != null) {
            perMinute_exchange.status(stream, idle);
        }
        perMinute_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
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

    private void visit_requests(StateVisitor visitor) {
        visitor.time("requests", "generator", requests_generator);
        visitor.lane("requests", "splits", requests);
        requests_watermark = visitor.watermark("requests", "watermark", requests_watermark);
        requests_idle = visitor.idle("requests", "idle", requests_idle);
    }

    private void visit_perMinute(StateVisitor visitor) {
        visitor.time("PerMinute", "channels/0", perMinute_merger);
        visitor.time("PerMinute", "windows", perMinute_windows);
        visitor.lane("PerMinute", "panes", new LonePanes<>(perMinute_windows));
    }

    private void publishCounters() {
        print_records.set(print_out);
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
                route_perMinute(record, timestamp);
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
        public void splits(int count) {
            requests_generator.splits(count);
        }

        @Override
        public void split(int split) {
            requests_generator.split(split);
        }

        @Override
        public void splitEnded(int split) {
            requests_generator.splitEnded(split);
        }

        @Override
        public long splitWatermark(int split) {
            return requests_generator.watermarkOf(split);
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

    private final class PerMinuteMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_perMinute(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
