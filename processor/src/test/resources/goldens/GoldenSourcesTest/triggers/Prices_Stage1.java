package quotes;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.api.TimeWindow;
import io.thalweg.api.TriggerResult;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
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
import io.thalweg.runtime.time.SplitLag;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.triggered.CountTrigger;
import io.thalweg.runtime.window.triggered.GlobalWindows;
import io.thalweg.runtime.window.triggered.IntervalTrigger;
import io.thalweg.runtime.window.triggered.KeyWindows;
import io.thalweg.runtime.window.triggered.KeyWindowsPart;
import io.thalweg.runtime.window.triggered.TimedWindows;
import io.thalweg.runtime.window.triggered.TriggerHandler;
import io.thalweg.runtime.window.triggered.TriggeredSessions;
import io.thalweg.runtime.window.triggered.TriggeredWindows;
import io.thalweg.runtime.window.triggered.WindowHandler;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Prices}: trades, Hundred, Moving, Early, Moves, print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_Stage1 implements Stage {
    /**
     * How many records fill a window.
     */
    private static final long HUNDRED_COUNT = 100L;
    private final Lane lane;
    private final Prices job;
    private final SplitLag trades_lag;
    private final SideWatch<MalformedRecord> trades_malformedWatch;
    private final SourceHandle trades;
    private long trades_watermark = Long.MIN_VALUE;
    private boolean trades_idle = false;
    private final Exchange hundred_exchange;
    private final Prices.Hundred hundred = new Prices.Hundred();
    private final WatermarkMerger hundred_merger;
    private final Prices_HundredState hundred_state;
    private final TimeWindow hundred_window = new TimeWindow();
    private final Counter hundred_late;
    private final SideWatch<Prices.Trade> hundred_lateWatch;
    private final Exchange moving_exchange;
    private final Prices.Moving moving = new Prices.Moving();
    private final WatermarkMerger moving_merger;
    private final Prices_MovingState moving_initial = new Prices_MovingState();
    private final Prices_MovingKeys moving_keys;
    private final CountTrigger<Prices_MovingWindow> moving_trigger = new CountTrigger<>(2L);
    private final GlobalWindows<String, Prices_MovingWindow> moving_windows;
    private final TimeWindow moving_window = new TimeWindow();
    private final Counter moving_late;
    private final SideWatch<Prices.Trade> moving_lateWatch;
    private final Exchange early_exchange;
    private final Prices.Early early = new Prices.Early();
    private final WatermarkMerger early_merger;
    private final Prices_EarlyKeys early_keys;
    private final IntervalTrigger<Prices_EarlyWindow> early_trigger = new IntervalTrigger<>(60_000L);
    private final TimedWindows<Prices_EarlyKey, Prices_EarlyWindow> early_windows;
    private final TimeWindow early_window = new TimeWindow();
    private final Counter early_late;
    private final SideWatch<Prices.Trade> early_lateWatch;
    private final Exchange moves_exchange;
    private final Prices.Moves moves = new Prices.Moves();
    private final WatermarkMerger moves_merger;
    private final Prices_MovesKeys moves_keys;
    private final MovesTrigger moves_trigger = new MovesTrigger();
    private final TriggeredSessions<String, Prices_MovesWindow> moves_windows;
    private final TimeWindow moves_window = new TimeWindow();
    private final Counter moves_late;
    private final Prices.Moves moves_other = new Prices.Moves();
    private final SideWatch<Prices.Trade> moves_lateWatch;
    private final StreamSink<Prices.Report> print;
    private final Counter print_records;
    private long print_out = 0;
    private final WatermarkMerger print_merger;

    Prices_Stage1(Prices job, Lane lane) {
        this.lane = lane;
        this.job = job;
        trades_lag = new SplitLag(5_000L);
        trades_malformedWatch = lane.watch("trades.malformed", Codecs.MALFORMED_RECORD);
        trades = lane.source("trades", () -> job.trades(), new TradesInput());
        hundred_exchange = lane.exchange("Hundred/0", Prices_TradeCodec.INSTANCE);
        hundred_merger = new WatermarkMerger(lane.parallelism(), new HundredMerged());
        hundred_state = new Prices_HundredState(lane.state());
        hundred_late = lane.counter("Hundred", "late");
        hundred_lateWatch = lane.watch("Hundred.late", Prices_TradeCodec.INSTANCE);
        moving_exchange = lane.exchange("Moving/0", Prices_TradeCodec.INSTANCE);
        moving_merger = new WatermarkMerger(lane.parallelism(), new MovingMerged());
        moving_keys = new Prices_MovingKeys(lane.state());
        moving_windows = new GlobalWindows<>(false, lane.clock(), moving_trigger, new MovingWindows());
        moving_late = lane.counter("Moving", "late");
        moving_lateWatch = lane.watch("Moving.late", Prices_TradeCodec.INSTANCE);
        early_exchange = lane.exchange("Early/0", Prices_TradeCodec.INSTANCE);
        early_merger = new WatermarkMerger(lane.parallelism(), new EarlyMerged());
        early_keys = new Prices_EarlyKeys(lane.state());
        early_windows = TimedWindows.inEventTime(3_600_000L, 1_200_000L, 0L, 60_000L, false, lane.clock(), early_trigger, new EarlyWindows());
        early_late = lane.counter("Early", "late");
        early_lateWatch = lane.watch("Early.late", Prices_TradeCodec.INSTANCE);
        moves_exchange = lane.exchange("Moves/0", Prices_TradeCodec.INSTANCE);
        moves_merger = new WatermarkMerger(lane.parallelism(), new MovesMerged());
        moves_keys = new Prices_MovesKeys(lane.state());
        moves_windows = TriggeredSessions.inEventTime(0L, false, lane.clock(), moves_trigger, new MovesWindows());
        moves_late = lane.counter("Moves", "late");
        moves_lateWatch = lane.watch("Moves.late", Prices_TradeCodec.INSTANCE);
        print = lane.<Prices.Report>sink("print", Prices_ReportCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
        print_merger = new WatermarkMerger(4, new PrintMerged());
    }

    @Override
    public int work(int limit) {
        int taken;
        if (hundred_exchange != null) {
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
    public void processingTime(long now, long due) {
        try {
            if (!((moving_exchange == null || moving_exchange.drained()) && trades.ended())) {
                moving_windows.advanceClock(due);
            }
            if (!((early_exchange == null || early_exchange.drained()) && trades.ended())) {
                early_windows.advanceClock(due);
            }
            if (!((moves_exchange == null || moves_exchange.drained()) && trades.ended())) {
                moves_windows.advanceClock(due);
            }
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return trades.ended() && (hundred_exchange == null || exchangesFinished());
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
        visit_hundred(visitor);
        visit_moving(visitor);
        visit_early(visitor);
        visit_moves(visitor);
        visit_print(visitor);
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
        watermarkTo_hundred(0, watermark);
        watermarkTo_moving(0, watermark);
        watermarkTo_early(0, watermark);
        watermarkTo_moves(0, watermark);
    }

    private void route_hundred(Prices.Trade record, long timestamp) throws Exception {
        if (hundred_exchange == null) {
            consume_hundred(record, timestamp);
        } else {
            send_hundred(record, timestamp);
        }
    }

    private void watermarkTo_hundred(int stream, long watermark) throws Exception {
        if (hundred_exchange == null) {
            watermark_hundred(watermark);
        } else {
            hundred_exchange.watermark(stream, watermark);
            hundred_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_hundred(Prices.Trade record, long timestamp) throws Exception {
        String key = record.symbol();
        if (key == null) {
            coldNullKey_hundred(record);
            return;
        }
        int at = hundred_state.find(key);
        hundred_state.keep(at);
        hundred_state.load(at, hundred);
        hundred.add(record);
        hundred_state.store(at, hundred);
        if (hundred_state.count(at) == HUNDRED_COUNT) {
            fire_hundred(at);
        }
    }

    private void route_moving(Prices.Trade record, long timestamp) throws Exception {
        if (moving_exchange == null) {
            consume_moving(record, timestamp);
        } else {
            send_moving(record, timestamp);
        }
    }

    private void watermarkTo_moving(int stream, long watermark) throws Exception {
        if (moving_exchange == null) {
            watermark_moving(watermark);
        } else {
            moving_exchange.watermark(stream, watermark);
            moving_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_moving(Prices.Trade record, long timestamp) throws Exception {
        String key = record.symbol();
        if (key == null) {
            coldNullKey_moving(record);
            return;
        }
        int at = moving_keys.find(key);
        KeyWindows<String, Prices_MovingWindow> windows = moving_keys.get(at);
        if (windows == null) {
            windows = moving_windows.open(key);
            moving_keys.set(at, windows);
        }
        add_moving(record, timestamp, moving_windows.of(windows));
    }

    private void add_moving(Prices.Trade record, long timestamp, Prices_MovingWindow state) throws Exception {
        state.records().add(record, timestamp);
        moving_windows.added(state, moving_trigger.onElement(state));
    }

    private void route_early(Prices.Trade record, long timestamp) throws Exception {
        if (early_exchange == null) {
            consume_early(record, timestamp);
        } else {
            send_early(record, timestamp);
        }
    }

    private void watermarkTo_early(int stream, long watermark) throws Exception {
        if (early_exchange == null) {
            watermark_early(watermark);
        } else {
            early_exchange.watermark(stream, watermark);
            early_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_early(Prices.Trade record, long timestamp) throws Exception {
        String key0 = record.symbol();
        if (key0 == null) {
            coldNullKey_early(record);
            return;
        }
        String key1 = record.exchange();
        if (key1 == null) {
            coldNullKey_early(record);
            return;
        }
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("Early", record);
        }
        int at = early_keys.find(key0, key1);
        KeyWindows<Prices_EarlyKey, Prices_EarlyWindow> windows = early_keys.get(at);
        if (windows == null) {
            windows = early_windows.open(new Prices_EarlyKey(key0, key1));
            early_keys.set(at, windows);
        }
        Prices_EarlyWindow state = early_windows.first(windows, timestamp);
        if (state == null) {
            late_early(record, timestamp);
            return;
        }
        for (; state != null; state = early_windows.following()) {
            add_early(record, timestamp, state);
        }
    }

    private void add_early(Prices.Trade record, long timestamp, Prices_EarlyWindow state) throws Exception {
        state.records().add(record, timestamp);
        early_windows.added(state, early_trigger.onElement(state, timestamp, early_windows));
    }

    private void route_moves(Prices.Trade record, long timestamp) throws Exception {
        if (moves_exchange == null) {
            consume_moves(record, timestamp);
        } else {
            send_moves(record, timestamp);
        }
    }

    private void watermarkTo_moves(int stream, long watermark) throws Exception {
        if (moves_exchange == null) {
            watermark_moves(watermark);
        } else {
            moves_exchange.watermark(stream, watermark);
            moves_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_moves(Prices.Trade record, long timestamp) throws Exception {
        String key = record.symbol();
        if (key == null) {
            coldNullKey_moves(record);
            return;
        }
        int at = moves_keys.find(key);
        KeyWindows<String, Prices_MovesWindow> windows = moves_keys.get(at);
        if (windows == null) {
            windows = moves_windows.open(key);
            moves_keys.set(at, windows);
        }
        Prices_MovesWindow state = moves_windows.of(windows, timestamp, 300_000L);
        if (state == null) {
            late_moves(record, timestamp);
            return;
        }
        add_moves(record, timestamp, state);
    }

    private void add_moves(Prices.Trade record, long timestamp, Prices_MovesWindow state) throws Exception {
        state.load(moves);
        moves.add(record);
        state.store(moves);
        moves_windows.added(state, moves_trigger.onElement(record, timestamp, state));
    }

    private void consume_print(Prices.Report record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    private void watermark_hundred(long watermark) throws Exception {
        print_merger.watermark(0, watermark);
    }

    private void watermark_moving(long watermark) throws Exception {
        moving_windows.advance(watermark);
        print_merger.watermark(1, watermark);
    }

    private void watermark_early(long watermark) throws Exception {
        early_windows.advance(watermark);
        print_merger.watermark(2, watermark);
    }

    private void watermark_moves(long watermark) throws Exception {
        moves_windows.advance(watermark);
        print_merger.watermark(3, watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_moves();
        taken += receive_early();
        taken += receive_moving();
        taken += receive_hundred();
        if (hundred_exchange.ready() & moving_exchange.ready() & early_exchange.ready() & moves_exchange.ready()) {
            taken += poll_trades(limit);
        }
        if (trades.ended()) {
            hundred_exchange.end();
        }
        if (trades.ended()) {
            moving_exchange.end();
        }
        if (trades.ended()) {
            early_exchange.end();
        }
        if (trades.ended()) {
            moves_exchange.end();
        }
        hundred_exchange.flushAfter(taken);
        moving_exchange.flushAfter(taken);
        early_exchange.flushAfter(taken);
        moves_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return hundred_exchange.drained() && hundred_exchange.finished() && moving_exchange.drained() && moving_exchange.finished() && early_exchange.drained() && early_exchange.finished() && moves_exchange.drained() && moves_exchange.finished();
    }

    private void status_trades(boolean idle) throws Exception {
        if (trades_idle != idle) {
            trades_idle = idle;
            statusTo_hundred(0, idle);
            statusTo_moving(0, idle);
            statusTo_early(0, idle);
            statusTo_moves(0, idle);
        }
    }

    private void send_hundred(Prices.Trade record, long timestamp) throws Exception {
        String key = record.symbol();
        if (key == null) {
            consume_hundred(record, timestamp);
            return;
        }
        int owner = hundred_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_hundred(record, timestamp);
            return;
        }
        BinaryOutput out = hundred_exchange.open(owner);
        out.writeLong(timestamp);
        Prices_TradeCodec.INSTANCE.write(record, out);
        hundred_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_hundred() {
        Page page = hundred_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_hundred(page, i);
                long timestamp = in.readLong();
                consume_hundred(Prices_TradeCodec.INSTANCE.read(in), timestamp);
            }
            signals_hundred(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + hundred_exchange.producer(), e);
        }
        hundred_exchange.release(page);
        return count + 1;
    }

    private void signals_hundred(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + hundred_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> hundred_merger.watermark(channel, page.value());
                case IDLE -> hundred_merger.status(channel, true);
                case ACTIVE -> hundred_merger.status(channel, false);
                default -> hundred_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_hundred(int stream, boolean idle) throws Exception {
        if (hundred_exchange != null) {
            hundred_exchange.status(stream, idle);
        }
        hundred_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_hundred(Prices.Trade record) {
        throw new NullKeyException("Hundred", "symbol", record);
    }

    private void fire_hundred(int at) throws Exception {
        String key = hundred_state.key(at);
        hundred_window.set(Long.MIN_VALUE, Long.MAX_VALUE);
        hundred_state.load(at, hundred);
        hundred_state.remove(at);
        Prices.Report result = hundred.mean(key);
        if (result != null) {
            consume_print(result, hundred_window.maxTimestamp());
        }
    }

    private void send_moving(Prices.Trade record, long timestamp) throws Exception {
        String key = record.symbol();
        if (key == null) {
            consume_moving(record, timestamp);
            return;
        }
        int owner = moving_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_moving(record, timestamp);
            return;
        }
        BinaryOutput out = moving_exchange.open(owner);
        out.writeLong(timestamp);
        Prices_TradeCodec.INSTANCE.write(record, out);
        moving_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_moving() {
        Page page = moving_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_moving(page, i);
                long timestamp = in.readLong();
                consume_moving(Prices_TradeCodec.INSTANCE.read(in), timestamp);
            }
            signals_moving(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + moving_exchange.producer(), e);
        }
        moving_exchange.release(page);
        return count + 1;
    }

    private void signals_moving(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + moving_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> moving_merger.watermark(channel, page.value());
                case IDLE -> moving_merger.status(channel, true);
                case ACTIVE -> moving_merger.status(channel, false);
                default -> moving_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_moving(int stream, boolean idle) throws Exception {
        if (moving_exchange != null) {
            moving_exchange.status(stream, idle);
        }
        moving_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_moving(Prices.Trade record) {
        throw new NullKeyException("Moving", "symbol", record);
    }

    private void fire_moving(String key, Prices_MovingWindow state) throws Exception {
        moving_window.set(state.start(), state.end());
        state.records().keepLast(10L);
        moving_initial.clear();
        moving_initial.load(moving);
        for (int i = 0; i < state.records().size(); i++) {
            moving.add(state.records().get(i));
        }
        Prices.Report result = moving.mean(key);
        if (result != null) {
            consume_print(result, moving_window.maxTimestamp());
        }
    }

    private void send_early(Prices.Trade record, long timestamp) throws Exception {
        String key0 = record.symbol();
        if (key0 == null) {
            consume_early(record, timestamp);
            return;
        }
        String key1 = record.exchange();
        if (key1 == null) {
            consume_early(record, timestamp);
            return;
        }
        int owner = early_exchange.lane(Hashes.combine(Hashes.of(key0), Hashes.of(key1)));
        if (owner == lane.subtask()) {
            consume_early(record, timestamp);
            return;
        }
        BinaryOutput out = early_exchange.open(owner);
        out.writeLong(timestamp);
        Prices_TradeCodec.INSTANCE.write(record, out);
        early_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_early() {
        Page page = early_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_early(page, i);
                long timestamp = in.readLong();
                consume_early(Prices_TradeCodec.INSTANCE.read(in), timestamp);
            }
            signals_early(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + early_exchange.producer(), e);
        }
        early_exchange.release(page);
        return count + 1;
    }

    private void signals_early(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + early_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> early_merger.watermark(channel, page.value());
                case IDLE -> early_merger.status(channel, true);
                case ACTIVE -> early_merger.status(channel, false);
                default -> early_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_early(int stream, boolean idle) throws Exception {
        if (early_exchange != null) {
            early_exchange.status(stream, idle);
        }
        early_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_early(Prices.Trade record) {
        throw new NullKeyException("Early", "symbol, exchange", record);
    }

    private void late_early(Prices.Trade record, long timestamp) throws Exception {
        early_late.increment();
        if (early_lateWatch != null) {
            early_lateWatch.record(record, timestamp);
        }
    }

    private void fire_early(Prices_EarlyKey key, Prices_EarlyWindow state) throws Exception {
        early_window.set(state.start(), state.end());
        state.records().keepWithin(600_000L);
        state.load(early);
        Prices.Report result = early.last(new Prices.Early.Listing(key.key0(), key.key1()), early_window, state.records());
        state.store(early);
        if (result != null) {
            consume_print(result, early_window.maxTimestamp());
        }
    }

    private void send_moves(Prices.Trade record, long timestamp) throws Exception {
        String key = record.symbol();
        if (key == null) {
            consume_moves(record, timestamp);
            return;
        }
        int owner = moves_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_moves(record, timestamp);
            return;
        }
        BinaryOutput out = moves_exchange.open(owner);
        out.writeLong(timestamp);
        Prices_TradeCodec.INSTANCE.write(record, out);
        moves_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_moves() {
        Page page = moves_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_moves(page, i);
                long timestamp = in.readLong();
                consume_moves(Prices_TradeCodec.INSTANCE.read(in), timestamp);
            }
            signals_moves(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + moves_exchange.producer(), e);
        }
        moves_exchange.release(page);
        return count + 1;
    }

    private void signals_moves(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + moves_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> moves_merger.watermark(channel, page.value());
                case IDLE -> moves_merger.status(channel, true);
                case ACTIVE -> moves_merger.status(channel, false);
                default -> moves_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_moves(int stream, boolean idle) throws Exception {
        if (moves_exchange != null) {
            moves_exchange.status(stream, idle);
        }
        moves_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_moves(Prices.Trade record) {
        throw new NullKeyException("Moves", "symbol", record);
    }

    private void late_moves(Prices.Trade record, long timestamp) throws Exception {
        moves_late.increment();
        if (moves_lateWatch != null) {
            moves_lateWatch.record(record, timestamp);
        }
    }

    private void fire_moves(String key, Prices_MovesWindow state) throws Exception {
        moves_window.set(state.start(), state.end());
        state.load(moves);
        Prices.Report result = moves.high(key);
        state.store(moves);
        if (result != null) {
            consume_print(result, moves_window.maxTimestamp());
        }
    }

    private void visit_trades(StateVisitor visitor) {
        visitor.time("trades", "lag", trades_lag);
        visitor.lane("trades", "splits", trades);
        trades_watermark = visitor.watermark("trades", "watermark", trades_watermark);
        trades_idle = visitor.idle("trades", "idle", trades_idle);
    }

    private void visit_hundred(StateVisitor visitor) {
        visitor.time("Hundred", "channels/0", hundred_merger);
        visitor.keyed("Hundred", "state", new TablePart(hundred_state));
    }

    private void visit_moving(StateVisitor visitor) {
        visitor.time("Moving", "channels/0", moving_merger);
        visitor.time("Moving", "time", moving_windows);
        visitor.keyed("Moving", "windows", new KeyWindowsPart<>(moving_windows, moving_keys, at -> moving_keys.key(at)));
    }

    private void visit_early(StateVisitor visitor) {
        visitor.time("Early", "channels/0", early_merger);
        visitor.time("Early", "time", early_windows);
        visitor.keyed("Early", "windows", new KeyWindowsPart<>(early_windows, early_keys, at -> new Prices_EarlyKey(early_keys.key0(at), early_keys.key1(at))));
    }

    private void visit_moves(StateVisitor visitor) {
        visitor.time("Moves", "channels/0", moves_merger);
        visitor.time("Moves", "time", moves_windows);
        visitor.keyed("Moves", "windows", new KeyWindowsPart<>(moves_windows, moves_keys, at -> moves_keys.key(at)));
    }

    private void visit_print(StateVisitor visitor) {
        visitor.time("print", "channels/0", print_merger);
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
                long timestamp = record.at();
                route_hundred(record, timestamp);
                route_moving(record, timestamp);
                route_early(record, timestamp);
                route_moves(record, timestamp);
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

    private final class HundredMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_hundred(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print_merger.status(0, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print_merger.status(0, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class MovingMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_moving(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print_merger.status(1, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print_merger.status(1, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * What happens to the windows of {@code Moving}.
     */
    private final class MovingWindows implements WindowHandler<String, Prices_MovingWindow> {
        @Override
        public Prices_MovingWindow newWindow() {
            return new Prices_MovingWindow();
        }

        @Override
        public void fire(String key, Prices_MovingWindow window) throws Exception {
            fire_moving(key, window);
        }

        @Override
        public void emptied(String key) {
            moving_keys.remove(moving_keys.lookup(key));
        }
    }

    private final class EarlyMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_early(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print_merger.status(2, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print_merger.status(2, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * What happens to the windows of {@code Early}.
     */
    private final class EarlyWindows implements WindowHandler<Prices_EarlyKey, Prices_EarlyWindow> {
        @Override
        public Prices_EarlyWindow newWindow() {
            return new Prices_EarlyWindow();
        }

        @Override
        public void fire(Prices_EarlyKey key, Prices_EarlyWindow window) throws Exception {
            fire_early(key, window);
        }

        @Override
        public void emptied(Prices_EarlyKey key) {
            early_keys.remove(early_keys.lookup(key.key0(), key.key1()));
        }
    }

    private final class MovesMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_moves(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print_merger.status(3, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print_merger.status(3, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * The trigger of {@code Moves}, its fields filled for each window.
     */
    private final class MovesTrigger implements TriggerHandler<Prices_MovesWindow> {
        private final Prices.Moved trigger = TriggeredSessions.merging("Moves", new Prices.Moved());

        TriggerResult onElement(Prices.Trade record, long timestamp, Prices_MovesWindow window)
                throws Exception {
            moves_window.set(window.start(), window.end());
            window.loadTrigger(trigger);
            TriggerResult result = trigger.onElement(record, timestamp, moves_window, moves_windows.context(window));
            window.storeTrigger(trigger);
            return result;
        }

        @Override
        public TriggerResult onEventTime(long time, Prices_MovesWindow window,
                TriggeredWindows<?, Prices_MovesWindow> windows) throws Exception {
            moves_window.set(window.start(), window.end());
            window.loadTrigger(trigger);
            TriggerResult result = trigger.onEventTime(time, moves_window, windows.context(window));
            window.storeTrigger(trigger);
            return result;
        }

        @Override
        public TriggerResult onProcessingTime(long time, Prices_MovesWindow window,
                TriggeredWindows<?, Prices_MovesWindow> windows) throws Exception {
            moves_window.set(window.start(), window.end());
            window.loadTrigger(trigger);
            TriggerResult result = trigger.onProcessingTime(time, moves_window, windows.context(window));
            window.storeTrigger(trigger);
            return result;
        }

        @Override
        public void onMerge(Prices_MovesWindow window, List<Prices_MovesWindow> parts,
                TriggeredWindows<?, Prices_MovesWindow> windows) throws Exception {
            List<Prices.Moved> triggers = new ArrayList<>();
            for (Prices_MovesWindow part : parts) {
                Prices.Moved merged = new Prices.Moved();
                part.loadTrigger(merged);
                triggers.add(merged);
            }
            moves_window.set(window.start(), window.end());
            window.loadTrigger(trigger);
            trigger.onMerge(moves_window, windows.context(window).merging(triggers));
            window.storeTrigger(trigger);
        }

        @Override
        public void clear(Prices_MovesWindow window) throws Exception {
            moves_window.set(window.start(), window.end());
            window.loadTrigger(trigger);
            trigger.clear(moves_window, moves_windows.context(window));
        }

        @Override
        public boolean isInitial(Prices_MovesWindow window) {
            return false;
        }
    }

    /**
     * What happens to the windows of {@code Moves}.
     */
    private final class MovesWindows implements WindowHandler<String, Prices_MovesWindow> {
        @Override
        public Prices_MovesWindow newWindow() {
            return new Prices_MovesWindow();
        }

        @Override
        public void fire(String key, Prices_MovesWindow window) throws Exception {
            fire_moves(key, window);
        }

        @Override
        public void move(Prices_MovesWindow into, Prices_MovesWindow from) throws Exception {
            from.load(moves);
            into.store(moves);
        }

        @Override
        public void merge(Prices_MovesWindow into, Prices_MovesWindow from) throws Exception {
            into.load(moves);
            from.load(moves_other);
            moves.merge(moves_other);
            into.store(moves);
        }

        @Override
        public void emptied(String key) {
            moves_keys.remove(moves_keys.lookup(key));
        }
    }

    private final class PrintMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                print.watermark(watermark);
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
