package prices;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.TimeWindow;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
import io.thalweg.runtime.process.StepContext;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.SplitLag;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.WindowGrid;
import io.thalweg.runtime.window.WindowsPart;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Prices}: trades -> Medians -> print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_Stage1 implements Stage {
    /**
     * Distance between the starts of two windows in ms.
     */
    private static final long MEDIANS_PANE = 20_000L;

    /**
     * Length of a window in ms.
     */
    private static final long MEDIANS_SIZE = 60_000L;
    private final Lane lane;
    private final Prices job;
    private final SplitLag trades_lag;
    private final SideWatch<MalformedRecord> trades_malformedWatch;
    private final SourceHandle trades;
    private long trades_watermark = Long.MIN_VALUE;
    private boolean trades_idle = false;
    private final Exchange medians_exchange;
    private final Prices.Medians medians = new Prices.Medians();
    private final StepContext medians_context;
    private final MediansOut medians_out = new MediansOut();
    private final WatermarkMerger medians_merger;
    private final AlignedWindows<Prices_MediansState> medians_windows;
    private final TimeWindow medians_window = new TimeWindow();
    private final Counter medians_late;
    private final Prices.Medians medians_other = new Prices.Medians();
    private final SideWatch<Prices.Trade> medians_lateWatch;
    private final StreamSink<Prices.Median> print;
    private final Counter print_records;
    private long print_out = 0;

    Prices_Stage1(Prices job, Lane lane) {
        this.lane = lane;
        this.job = job;
        trades_lag = new SplitLag(10_000L);
        trades_malformedWatch = lane.watch("trades.malformed", Codecs.MALFORMED_RECORD);
        trades = lane.source("trades", () -> job.trades(), new TradesInput());
        medians_exchange = lane.exchange("Medians/0", Prices_TradeCodec.INSTANCE);
        medians_context = new StepContext(lane, "Medians");
        medians_merger = new WatermarkMerger(lane.parallelism(), new MediansMerged());
        medians_windows = new AlignedWindows<>(WindowGrid.windows(60_000L, 20_000L, 0L, 30_000L), () -> new Prices_MediansState(lane.state()));
        medians_late = lane.counter("Medians", "late");
        medians_lateWatch = lane.watch("Medians.late", Prices_TradeCodec.INSTANCE);
        print = lane.<Prices.Median>sink("print", Prices_MedianCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (medians_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = trades.poll(limit);
            } catch (Exception e) {
                throw failure(trades.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return trades.ended() && (medians_exchange == null || exchangesFinished());
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
        Closing.closeAll(trades, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_trades(visitor);
        visit_medians(visitor);
    }

    private int poll_trades(int limit) {
        try {
            return trades.poll(limit);
        } catch (Exception e) {
            throw failure(trades.position(), e);
        }
    }

    private void watermark_trades(long watermark) throws Exception {
        if (watermark <= trades_watermark) {
            return;
        }
        if (trades_idle) {
            status_trades(false);
        }
        trades_watermark = watermark;
        watermarkTo_medians(0, watermark);
    }

    private void route_medians(Prices.Trade record, long timestamp) throws Exception {
        if (medians_exchange == null) {
            consume_medians(record, timestamp);
        } else {
            send_medians(record, timestamp);
        }
    }

    private void watermarkTo_medians(int stream, long watermark) throws Exception {
        if (medians_exchange == null) {
            watermark_medians(watermark);
        } else {
            medians_exchange.watermark(stream, watermark);
            medians_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void add_medians(Prices.Trade record, long timestamp, Prices_MediansState state,
            String key) throws Exception {
        int at = state.find(key);
        state.load(at, medians);
        medians.add(record);
        state.store(at, medians);
        state.records(at).add(record);
        if (medians_windows.refire(state.number())) {
            fire_medians(state, at);
        }
    }

    private void consume_medians(Prices.Trade record, long timestamp) throws Exception {
        String key = record.symbol();
        if (key == null) {
            coldNullKey_medians(record);
            return;
        }
        long pane = Math.floorDiv(timestamp, MEDIANS_PANE);
        boolean accepted = false;
        for (; timestamp - pane * MEDIANS_PANE < MEDIANS_SIZE; pane--) {
            Prices_MediansState state = medians_windows.at(pane);
            if (state == null) {
                state = coldOpen_medians(pane, record, timestamp);
            }
            if (state != null) {
                accepted = true;
                add_medians(record, timestamp, state, key);
            }
        }
        if (!accepted) {
            late_medians(record, timestamp);
        }
    }

    private void consume_print(Prices.Median record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    private void watermark_medians(long watermark) throws Exception {
        if (medians_windows.advance(watermark)) {
            fire_medians();
        }
        print.watermark(watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_medians();
        if (medians_exchange.ready()) {
            taken += poll_trades(limit);
        }
        if (trades.ended()) {
            medians_exchange.end();
        }
        medians_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return medians_exchange.drained() && medians_exchange.finished();
    }

    private void status_trades(boolean idle) throws Exception {
        if (trades_idle != idle) {
            trades_idle = idle;
            statusTo_medians(0, idle);
        }
    }

    private void send_medians(Prices.Trade record, long timestamp) throws Exception {
        String key = record.symbol();
        if (key == null) {
            consume_medians(record, timestamp);
            return;
        }
        int owner = medians_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_medians(record, timestamp);
            return;
        }
        BinaryOutput out = medians_exchange.open(owner);
        out.writeLong(timestamp);
        Prices_TradeCodec.INSTANCE.write(record, out);
        medians_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_medians() {
        Page page = medians_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_medians(page, i);
                long timestamp = in.readLong();
                consume_medians(Prices_TradeCodec.INSTANCE.read(in), timestamp);
            }
            signals_medians(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + medians_exchange.producer(), e);
        }
        medians_exchange.release(page);
        return count + 1;
    }

    private void signals_medians(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + medians_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> medians_merger.watermark(channel, page.value());
                case IDLE -> medians_merger.status(channel, true);
                case ACTIVE -> medians_merger.status(channel, false);
                default -> medians_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_medians(int stream, boolean idle) throws Exception {
        if (medians_exchange != null) {
            medians_exchange.status(stream, idle);
        }
        medians_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_medians(Prices.Trade record, long timestamp) throws Exception {
        medians_late.increment();
        if (medians_lateWatch != null) {
            medians_lateWatch.record(record, timestamp);
        }
    }

    private Prices_MediansState coldOpen_medians(long pane, Prices.Trade record, long timestamp)
            throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("Medians", record);
        }
        Prices_MediansState state = medians_windows.open(pane);
        return state;
    }

    private void coldNullKey_medians(Prices.Trade record) {
        lane.counter("Medians", "nullKey").increment();
    }

    /**
     * Fires all windows that are due, in the order of their ends.
     */
    private void fire_medians() throws Exception {
        while (medians_windows.next()) {
            fireAll_medians(medians_windows.first());
        }
    }

    private void fireAll_medians(Prices_MediansState state) throws Exception {
        medians_window.set(medians_windows.start(), medians_windows.end());
        for (int at = state.next(0); at >= 0; at = state.next(at + 1)) {
            fireKey_medians(state, at);
        }
    }

    private void fire_medians(Prices_MediansState state, int at) throws Exception {
        medians_window.set(medians_windows.start(), medians_windows.end());
        fireKey_medians(state, at);
    }

    private void fireKey_medians(Prices_MediansState state, int at) throws Exception {
        state.load(at, medians);
        medians_out.timestamp = medians_window.maxTimestamp();
        medians.result(state.key(at), medians_window, state.records(at), medians_context.at(medians_window.maxTimestamp(), medians_windows.time()), medians_out);
        state.store(at, medians);
    }

    private void visit_trades(StateVisitor visitor) {
        visitor.time("trades", "lag", trades_lag);
        visitor.lane("trades", "splits", trades);
        trades_watermark = visitor.watermark("trades", "watermark", trades_watermark);
        trades_idle = visitor.idle("trades", "idle", trades_idle);
    }

    private void visit_medians(StateVisitor visitor) {
        visitor.time("Medians", "channels/0", medians_merger);
        visitor.time("Medians", "windows", medians_windows);
        visitor.keyed("Medians", "panes", new WindowsPart<>(medians_windows));
    }

    private void publishCounters() {
        print_records.set(print_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Prices", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code trades} enter.
     */
    private final class TradesInput implements SourceOutput<Prices.Trade> {
        @Override
        public void emit(Prices.Trade record) {
            try {
                Instant time = record.at();
                long timestamp = time == null ? Long.MIN_VALUE : time.toEpochMilli();
                route_medians(record, timestamp);
                if (trades_lag.advance(timestamp)) {
                    watermark_trades(trades_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (trades_malformedWatch != null) {
                trades_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("trades", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_trades(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_trades(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_trades(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            trades_lag.splits(count);
        }

        @Override
        public void split(int split) {
            trades_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_trades(trades_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return trades_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_trades(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code Medians}.
     */
    private final class MediansOut implements Out<Prices.Median> {
        private long timestamp;

        @Override
        public void emit(Prices.Median record) {
            try {
                consume_print(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class MediansMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_medians(watermark);
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
