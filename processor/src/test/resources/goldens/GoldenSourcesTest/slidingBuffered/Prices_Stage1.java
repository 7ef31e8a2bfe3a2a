package prices;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.TimeWindow;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.StepContext;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.BoundedLag;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.WindowGrid;
import java.time.Instant;

/**
 * trades -> Medians -> print. One lane, one thread.
 */
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

    private final BoundedLag trades_lag;

    private final SideWatch<MalformedRecord> trades_malformedWatch;

    private final SourceHandle trades;

    private long trades_watermark = Long.MIN_VALUE;

    private boolean trades_idle = false;

    private final Prices.Medians medians = new Prices.Medians();

    private final StepContext medians_context;

    private final MediansOut medians_out = new MediansOut();

    private final AlignedWindows<Prices_MediansState> medians_windows = new AlignedWindows<>(WindowGrid.windows(60_000L, 20_000L, 0L, 30_000L), Prices_MediansState::new);

    private final TimeWindow medians_window = new TimeWindow();

    private final Counter medians_late;

    private final Prices.Medians medians_other = new Prices.Medians();

    private final SideWatch<Prices.Trade> medians_lateWatch;

    private long medians_watermark = Long.MIN_VALUE;

    private final StreamSink<Prices.Median> print;

    private final Counter print_records;

    Prices_Stage1(Prices job, Lane lane) {
        this.lane = lane;
        this.job = job;
        trades_lag = new BoundedLag(10_000L);
        trades_malformedWatch = lane.watch("trades.malformed", Codecs.MALFORMED_RECORD);
        trades = lane.source("trades", () -> job.trades(), new TradesInput());
        medians_context = new StepContext(lane, "Medians");
        medians_late = lane.counter("Medians", "late");
        medians_lateWatch = lane.watch("Medians.late", Prices_TradeCodec.INSTANCE);
        print = lane.<Prices.Median>sink("print", Prices_MedianCodec.INSTANCE, () -> record -> job.print(record));
        print_records = lane.counter("print", "out");
    }

    @Override
    public void start() {
    }

    @Override
    public int work(int limit) {
        return poll_trades(limit);
    }

    @Override
    public void processingTime(long now, long due) {
    }

    @Override
    public boolean finished() {
        return trades.ended();
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
        Closing.closeAll(trades, print);
    }

    private void watermark_trades(long watermark) throws Exception {
        if (watermark <= trades_watermark) {
            return;
        }
        if (trades_idle) {
            status_trades(false);
        }
        trades_watermark = watermark;
        watermark_medians(watermark);
    }

    private int poll_trades(int limit) {
        try {
            return trades.poll(limit);
        } catch (Exception e) {
            throw failure(trades.position(), e);
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

    private void watermark_medians(long watermark) throws Exception {
        if (medians_windows.advance(watermark)) {
            fire_medians();
        }
        medians_watermark = watermark;
        print.watermark(watermark);
    }

    private void consume_print(Prices.Median record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_records.increment();
    }

    private void status_trades(boolean idle) throws Exception {
        if (trades_idle != idle) {
            trades_idle = idle;
            print.status(idle);
        }
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
                consume_medians(record, timestamp);
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
}
