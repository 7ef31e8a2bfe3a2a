package logs;

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
import io.thalweg.runtime.time.SourceWatermarks;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.LonePanes;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.WindowGrid;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link LogLines}: text -> parsed -> errors -> PerMinute -> print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class LogLines_Stage1 implements Stage {
    /**
     * Length of a window in ms.
     */
    private static final long PER_MINUTE_PANE = 60_000L;
    private final Lane lane;
    private final LogLines job;
    private final SideWatch<MalformedRecord> text_malformedWatch;
    private final SourceHandle text;
    private long text_watermark = Long.MIN_VALUE;
    private boolean text_idle = false;
    private final SourceWatermarks<LogLines.Line> parsed_generator;
    private long parsed_watermark = Long.MIN_VALUE;
    private boolean parsed_idle = false;
    private final WatermarkTarget parsed_upstream = new ParsedUpstream();
    private final Exchange perMinute_exchange;
    private final LogLines.PerMinute perMinute = new LogLines.PerMinute();
    private final WatermarkMerger perMinute_merger;
    private final AlignedWindows<LogLines_PerMinuteState> perMinute_windows;
    private final TimeWindow perMinute_window = new TimeWindow();
    private final Counter perMinute_late;
    private final SideWatch<LogLines.Line> perMinute_lateWatch;
    private final StreamSink<LogLines.Errors> print;
    private final Counter print_records;
    private long print_out = 0;

    LogLines_Stage1(LogLines job, Lane lane) {
        this.lane = lane;
        this.job = job;
        text_malformedWatch = lane.watch("text.malformed", Codecs.MALFORMED_RECORD);
        text = lane.source("text", () -> job.text(), new TextInput());
        parsed_generator = new SourceWatermarks<>(new BoundedOutOfOrderness<LogLines.Line>(1_000L), 100L, 5_000L, new ParsedWatermarks());
        perMinute_exchange = lane.exchange("PerMinute/0", LogLines_LineCodec.INSTANCE);
        perMinute_merger = new WatermarkMerger(lane.parallelism(), new PerMinuteMerged());
        perMinute_windows = new AlignedWindows<>(WindowGrid.windows(60_000L, 60_000L, 0L, 0L), () -> new LogLines_PerMinuteState());
        perMinute_late = lane.counter("PerMinute", "late");
        perMinute_lateWatch = lane.watch("PerMinute.late", LogLines_LineCodec.INSTANCE);
        print = lane.<LogLines.Errors>sink("print", LogLines_ErrorsCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
    }

    @Override
    public void start() {
        try {
            parsed_generator.start(lane.clock().millis());
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
                taken = text.poll(limit);
            } catch (Exception e) {
                throw failure(text.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            parsed_generator.processingTime(now);
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return text.ended() && (perMinute_exchange == null || exchangesFinished());
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
        Closing.closeAll(text, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_text(visitor);
        visit_parsed(visitor);
        visit_perMinute(visitor);
    }

    private int poll_text(int limit) {
        try {
            return text.poll(limit);
        } catch (Exception e) {
            throw failure(text.position(), e);
        }
    }

    private void watermark_text(long watermark) throws Exception {
        if (watermark <= text_watermark) {
            return;
        }
        if (text_idle) {
            status_text(false);
        }
        text_watermark = watermark;
        parsed_upstream.watermark(watermark);
    }

    private void watermark_parsed(long watermark) throws Exception {
        if (watermark <= parsed_watermark) {
            return;
        }
        if (parsed_idle) {
            status_parsed(false);
        }
        parsed_watermark = watermark;
        watermarkTo_perMinute(0, watermark);
    }

    private void assign_parsed(LogLines.Line record) throws Exception {
        Instant time = record.at();
        long timestamp = time == null ? Long.MIN_VALUE : time.toEpochMilli();
        consume_errors(record, timestamp);
        parsed_generator.onEvent(record, timestamp);
    }

    private void consume_parsed(String record, long timestamp) throws Exception {
        LogLines.Line result = job.parsed(record);
        if (result != null) {
            assign_parsed(result);
        }
    }

    private void consume_errors(LogLines.Line record, long timestamp) throws Exception {
        if (job.errors(record)) {
            route_perMinute(record, timestamp);
        }
    }

    private void route_perMinute(LogLines.Line record, long timestamp) throws Exception {
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

    private void consume_perMinute(LogLines.Line record, long timestamp) throws Exception {
        LogLines_PerMinuteState state = perMinute_windows.around(timestamp);
        if (state == null) {
            state = coldOpen_perMinute(Math.floorDiv(timestamp, PER_MINUTE_PANE), record, timestamp);
            if (state == null) {
                return;
            }
        }
        state.load(perMinute);
        perMinute.add(record);
        state.store(perMinute);
    }

    private void consume_print(LogLines.Errors record, long timestamp) throws Exception {
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
            taken += poll_text(limit);
        }
        if (text.ended()) {
            perMinute_exchange.end();
        }
        perMinute_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return perMinute_exchange.drained() && perMinute_exchange.finished();
    }

    private void status_text(boolean idle) throws Exception {
        if (text_idle != idle) {
            text_idle = idle;
        }
    }

    private void status_parsed(boolean idle) throws Exception {
        if (parsed_idle != idle) {
            parsed_idle = idle;
            statusTo_perMinute(0, idle);
        }
    }

    private void send_perMinute(LogLines.Line record, long timestamp) throws Exception {
        int owner = 0;
        if (owner == lane.subtask()) {
            consume_perMinute(record, timestamp);
            return;
        }
        BinaryOutput out = perMinute_exchange.open(owner);
        out.writeLong(timestamp);
        LogLines_LineCodec.INSTANCE.write(record, out);
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
                consume_perMinute(LogLines_LineCodec.INSTANCE.read(in), timestamp);
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

    private void late_perMinute(LogLines.Line record, long timestamp) throws Exception {
        perMinute_late.increment();
        if (perMinute_lateWatch != null) {
            perMinute_lateWatch.record(record, timestamp);
        }
    }

    private LogLines_PerMinuteState coldOpen_perMinute(long pane, LogLines.Line record,
            long timestamp) throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("PerMinute", record);
        }
        LogLines_PerMinuteState state = perMinute_windows.open(pane);
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

    private void fireAll_perMinute(LogLines_PerMinuteState state) throws Exception {
        perMinute_window.set(perMinute_windows.start(), perMinute_windows.end());
        state.load(perMinute);
        LogLines.Errors result = perMinute.result(perMinute_window);
        if (result != null) {
            consume_print(result, perMinute_window.maxTimestamp());
        }
    }

    private void visit_text(StateVisitor visitor) {
        visitor.lane("text", "splits", text);
        text_watermark = visitor.watermark("text", "watermark", text_watermark);
        text_idle = visitor.idle("text", "idle", text_idle);
    }

    private void visit_parsed(StateVisitor visitor) {
        visitor.time("parsed", "generator", parsed_generator);
        parsed_watermark = visitor.watermark("parsed", "watermark", parsed_watermark);
        parsed_idle = visitor.idle("parsed", "idle", parsed_idle);
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
        return StepFailure.of("LogLines", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code text} enter.
     */
    private final class TextInput implements SourceOutput<String> {
        @Override
        public void emit(String record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_parsed(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (text_malformedWatch != null) {
                text_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("text", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_text(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_text(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_text(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_text(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the generator of {@code parsed} emits to.
     */
    private final class ParsedWatermarks implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_parsed(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_parsed(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_parsed(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class ParsedUpstream implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                if (watermark == Long.MAX_VALUE) {
                    parsed_generator.end();
                    watermark_parsed(watermark);
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
        }

        @Override
        public void active() {
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
