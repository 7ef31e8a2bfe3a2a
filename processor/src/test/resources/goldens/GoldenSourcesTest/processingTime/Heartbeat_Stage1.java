package heartbeat;

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
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.WindowGrid;
import io.thalweg.runtime.window.WindowsPart;
import io.thalweg.runtime.window.session.KeySessions;
import io.thalweg.runtime.window.session.Session;
import io.thalweg.runtime.window.session.SessionHandler;
import io.thalweg.runtime.window.session.SessionWindows;
import io.thalweg.runtime.window.session.SessionsPart;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Heartbeat}: beats, Rates, Uptime, print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Heartbeat_Stage1 implements Stage {
    /**
     * Length of a window in ms.
     */
    private static final long RATES_PANE = 2_000L;
    private final Lane lane;
    private final Heartbeat job;
    private final SideWatch<MalformedRecord> beats_malformedWatch;
    private final SourceHandle beats;
    private long beats_watermark = Long.MIN_VALUE;
    private boolean beats_idle = false;
    private final Exchange rates_exchange;
    private final Heartbeat.Rates rates = new Heartbeat.Rates();
    private final WatermarkMerger rates_merger;
    private final AlignedWindows<Heartbeat_RatesState> rates_windows;
    private final TimeWindow rates_window = new TimeWindow();
    private final Counter rates_late;
    private final SideWatch<Heartbeat.Beat> rates_lateWatch;
    private final Exchange uptime_exchange;
    private final Heartbeat.Uptime uptime = new Heartbeat.Uptime();
    private final WatermarkMerger uptime_merger;
    private final Heartbeat_UptimeSessions uptime_sessions;
    private final SessionWindows<Integer, Heartbeat_UptimeState> uptime_windows = SessionWindows.inProcessingTime(new UptimeSessions());
    private final TimeWindow uptime_window = new TimeWindow();
    private final Counter uptime_late;
    private final Heartbeat.Uptime uptime_other = new Heartbeat.Uptime();
    private final SideWatch<Heartbeat.Beat> uptime_lateWatch;
    private final StreamSink<Heartbeat.Rate> print;
    private final Counter print_records;
    private long print_out = 0;
    private final WatermarkMerger print_merger;

    Heartbeat_Stage1(Heartbeat job, Lane lane) {
        this.lane = lane;
        this.job = job;
        beats_malformedWatch = lane.watch("beats.malformed", Codecs.MALFORMED_RECORD);
        beats = lane.source("beats", () -> job.beats(), new BeatsInput());
        rates_exchange = lane.exchange("Rates/0", Heartbeat_BeatCodec.INSTANCE);
        rates_merger = new WatermarkMerger(lane.parallelism(), new RatesMerged());
        rates_windows = new AlignedWindows<>(WindowGrid.windows(2_000L, 2_000L, 0L, 0L), () -> new Heartbeat_RatesState(lane.state()));
        rates_late = lane.counter("Rates", "late");
        rates_lateWatch = lane.watch("Rates.late", Heartbeat_BeatCodec.INSTANCE);
        uptime_exchange = lane.exchange("Uptime/0", Heartbeat_BeatCodec.INSTANCE);
        uptime_merger = new WatermarkMerger(lane.parallelism(), new UptimeMerged());
        uptime_sessions = new Heartbeat_UptimeSessions(lane.state());
        uptime_late = lane.counter("Uptime", "late");
        uptime_lateWatch = lane.watch("Uptime.late", Heartbeat_BeatCodec.INSTANCE);
        print = lane.<Heartbeat.Rate>sink("print", Heartbeat_RateCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
        print_merger = new WatermarkMerger(2, new PrintMerged());
    }

    @Override
    public int work(int limit) {
        int taken;
        if (rates_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = beats.poll(limit);
            } catch (Exception e) {
                throw failure(beats.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            if (!((rates_exchange == null || rates_exchange.drained()) && beats.ended())) {
                if (rates_windows.advance(due)) {
                    fire_rates();
                }
            }
            if (!((uptime_exchange == null || uptime_exchange.drained()) && beats.ended())) {
                uptime_windows.advance(due);
            }
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return beats.ended() && (rates_exchange == null || exchangesFinished());
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
        Closing.closeAll(beats, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_beats(visitor);
        visit_rates(visitor);
        visit_uptime(visitor);
        visit_print(visitor);
    }

    private int poll_beats(int limit) {
        try {
            return beats.poll(limit);
        } catch (Exception e) {
            throw failure(beats.position(), e);
        }
    }

    private void watermark_beats(long watermark) throws Exception {
        if (watermark <= beats_watermark) {
            return;
        }
        if (beats_idle) {
            status_beats(false);
        }
        beats_watermark = watermark;
        watermarkTo_rates(0, watermark);
        watermarkTo_uptime(0, watermark);
    }

    private void route_rates(Heartbeat.Beat record, long timestamp) throws Exception {
        if (rates_exchange == null) {
            consume_rates(record, timestamp);
        } else {
            send_rates(record, timestamp);
        }
    }

    private void watermarkTo_rates(int stream, long watermark) throws Exception {
        if (rates_exchange == null) {
            watermark_rates(watermark);
        } else {
            rates_exchange.watermark(stream, watermark);
            rates_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_rates(Heartbeat.Beat record, long timestamp) throws Exception {
        int key = record.machine();
        long now = lane.clock().millis();
        Heartbeat_RatesState state = rates_windows.around(now);
        if (state == null) {
            state = coldOpen_rates(Math.floorDiv(now, RATES_PANE), record, timestamp);
            if (state == null) {
                return;
            }
        }
        int at = state.find(key);
        state.load(at, rates);
        rates.beat(record);
        state.store(at, rates);
    }

    private void route_uptime(Heartbeat.Beat record, long timestamp) throws Exception {
        if (uptime_exchange == null) {
            consume_uptime(record, timestamp);
        } else {
            send_uptime(record, timestamp);
        }
    }

    private void watermarkTo_uptime(int stream, long watermark) throws Exception {
        if (uptime_exchange == null) {
            watermark_uptime(watermark);
        } else {
            uptime_exchange.watermark(stream, watermark);
            uptime_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_uptime(Heartbeat.Beat record, long timestamp) throws Exception {
        int key = record.machine();
        long gap = 3_000L;
        long now = lane.clock().millis();
        int at = uptime_sessions.find(key);
        if (now + gap > now && uptime_sessions.holds(at, now)) {
            uptime_sessions.lengthen(at, now + gap);
            uptime_sessions.load(at, uptime);
            uptime.beat(record);
            uptime_sessions.store(at, uptime);
            return;
        }
        coldAdd_uptime(at, key, record, timestamp, now, gap);
    }

    private void consume_print(Heartbeat.Rate record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    private void watermark_rates(long watermark) throws Exception {
        print_merger.watermark(0, watermark);
    }

    private void watermark_uptime(long watermark) throws Exception {
        print_merger.watermark(1, watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_uptime();
        taken += receive_rates();
        if (rates_exchange.ready() & uptime_exchange.ready()) {
            taken += poll_beats(limit);
        }
        if (beats.ended()) {
            rates_exchange.end();
        }
        if (beats.ended()) {
            uptime_exchange.end();
        }
        rates_exchange.flushAfter(taken);
        uptime_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return rates_exchange.drained() && rates_exchange.finished() && uptime_exchange.drained() && uptime_exchange.finished();
    }

    private void status_beats(boolean idle) throws Exception {
        if (beats_idle != idle) {
            beats_idle = idle;
            statusTo_rates(0, idle);
            statusTo_uptime(0, idle);
        }
    }

    private void send_rates(Heartbeat.Beat record, long timestamp) throws Exception {
        int key = record.machine();
        int owner = rates_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_rates(record, timestamp);
            return;
        }
        BinaryOutput out = rates_exchange.open(owner);
        out.writeLong(timestamp);
        Heartbeat_BeatCodec.INSTANCE.write(record, out);
        rates_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_rates() {
        Page page = rates_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_rates(page, i);
                long timestamp = in.readLong();
                consume_rates(Heartbeat_BeatCodec.INSTANCE.read(in), timestamp);
            }
            signals_rates(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + rates_exchange.producer(), e);
        }
        rates_exchange.release(page);
        return count + 1;
    }

    private void signals_rates(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + rates_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> rates_merger.watermark(channel, page.value());
                case IDLE -> rates_merger.status(channel, true);
                case ACTIVE -> rates_merger.status(channel, false);
                default -> rates_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_rates(int stream, boolean idle) throws Exception {
        if (rates_exchange != null) {
            rates_exchange.status(stream, idle);
        }
        rates_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_rates(Heartbeat.Beat record, long timestamp) throws Exception {
        rates_late.increment();
        if (rates_lateWatch != null) {
            rates_lateWatch.record(record, timestamp);
        }
    }

    private Heartbeat_RatesState coldOpen_rates(long pane, Heartbeat.Beat record, long timestamp)
            throws Exception {
        return rates_windows.reopen(pane);
    }

    /**
     * Fires all windows that are due, in the order of their ends.
     */
    private void fire_rates() throws Exception {
        while (rates_windows.next()) {
            fireAll_rates(rates_windows.first());
        }
    }

    private void fireAll_rates(Heartbeat_RatesState state) throws Exception {
        rates_window.set(rates_windows.start(), rates_windows.end());
        for (int at = state.next(0); at >= 0; at = state.next(at + 1)) {
            fireKey_rates(state, at);
        }
    }

    private void fireKey_rates(Heartbeat_RatesState state, int at) throws Exception {
        state.load(at, rates);
        Heartbeat.Rate result = rates.rate(state.key(at), rates_window);
        if (result != null) {
            consume_print(result, rates_window.maxTimestamp());
        }
    }

    private void send_uptime(Heartbeat.Beat record, long timestamp) throws Exception {
        int key = record.machine();
        int owner = uptime_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_uptime(record, timestamp);
            return;
        }
        BinaryOutput out = uptime_exchange.open(owner);
        out.writeLong(timestamp);
        Heartbeat_BeatCodec.INSTANCE.write(record, out);
        uptime_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_uptime() {
        Page page = uptime_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_uptime(page, i);
                long timestamp = in.readLong();
                consume_uptime(Heartbeat_BeatCodec.INSTANCE.read(in), timestamp);
            }
            signals_uptime(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + uptime_exchange.producer(), e);
        }
        uptime_exchange.release(page);
        return count + 1;
    }

    private void signals_uptime(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + uptime_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> uptime_merger.watermark(channel, page.value());
                case IDLE -> uptime_merger.status(channel, true);
                case ACTIVE -> uptime_merger.status(channel, false);
                default -> uptime_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_uptime(int stream, boolean idle) throws Exception {
        if (uptime_exchange != null) {
            uptime_exchange.status(stream, idle);
        }
        uptime_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_uptime(Heartbeat.Beat record, long timestamp) throws Exception {
        uptime_late.increment();
        if (uptime_lateWatch != null) {
            uptime_lateWatch.record(record, timestamp);
        }
    }

    private void coldAdd_uptime(int at, int key, Heartbeat.Beat record, long timestamp, long now,
            long gap) throws Exception {
        KeySessions<Integer, Heartbeat_UptimeState> sessions = uptime_sessions.get(at);
        if (sessions == null) {
            sessions = uptime_windows.open(key);
            uptime_sessions.set(at, sessions);
        }
        takeBack_uptime(at);
        Session<Heartbeat_UptimeState> session = uptime_windows.add(sessions, now, gap);
        if (session == null) {
            late_uptime(record, timestamp);
            return;
        }
        Heartbeat_UptimeState state = session.value();
        state.load(uptime);
        uptime.beat(record);
        state.store(uptime);
        uptime_windows.afterAdd(session);
        lend_uptime(at);
    }

    private void fire_uptime(Integer key, Session<Heartbeat_UptimeState> session) throws Exception {
        Heartbeat_UptimeState state = session.value();
        uptime_window.set(session.start(), session.end());
        state.load(uptime);
        Heartbeat.Rate result = uptime.up(key, uptime_window);
        if (result != null) {
            consume_print(result, uptime_window.maxTimestamp());
        }
    }

    /**
     * Copies the newest session of a key into its slot, if it is still open.
     */
    private void lend_uptime(int at) throws Exception {
        Session<Heartbeat_UptimeState> session = uptime_sessions.get(at).lend();
        if (session != null) {
            session.value().load(uptime);
            uptime_sessions.store(at, uptime);
            uptime_sessions.occupy(at, session.start(), session.end());
        }
    }

    /**
     * Copies the session that stands in a slot back, if there is one.
     */
    private void takeBack_uptime(int at) {
        Session<Heartbeat_UptimeState> session = uptime_sessions.get(at).lent();
        if (session != null) {
            uptime_sessions.load(at, uptime);
            session.value().store(uptime);
            session.takeBack(uptime_sessions.end(at));
            uptime_sessions.vacate(at);
        }
    }

    private void visit_beats(StateVisitor visitor) {
        visitor.lane("beats", "splits", beats);
        beats_watermark = visitor.watermark("beats", "watermark", beats_watermark);
        beats_idle = visitor.idle("beats", "idle", beats_idle);
    }

    private void visit_rates(StateVisitor visitor) {
        visitor.time("Rates", "channels/0", rates_merger);
        visitor.time("Rates", "windows", rates_windows);
        visitor.keyed("Rates", "panes", new WindowsPart<>(rates_windows));
    }

    private void visit_uptime(StateVisitor visitor) {
        visitor.time("Uptime", "channels/0", uptime_merger);
        visitor.time("Uptime", "time", uptime_windows);
        visitor.keyed("Uptime", "sessions", new SessionsPart<>(uptime_windows, uptime_sessions, at -> uptime_sessions.key(at)));
    }

    private void visit_print(StateVisitor visitor) {
        visitor.time("print", "channels/0", print_merger);
    }

    private void publishCounters() {
        print_records.set(print_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Heartbeat", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code beats} enter.
     */
    private final class BeatsInput implements SourceOutput<Heartbeat.Beat> {
        @Override
        public void emit(Heartbeat.Beat record) {
            try {
                long timestamp = Long.MIN_VALUE;
                route_rates(record, timestamp);
                route_uptime(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (beats_malformedWatch != null) {
                beats_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("beats", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_beats(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_beats(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_beats(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_beats(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class RatesMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_rates(watermark);
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

    private final class UptimeMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_uptime(watermark);
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
     * What happens to the sessions of {@code Uptime}.
     */
    private final class UptimeSessions implements SessionHandler<Integer, Heartbeat_UptimeState> {
        @Override
        public Heartbeat_UptimeState newValue() {
            return new Heartbeat_UptimeState();
        }

        @Override
        public void reset(Heartbeat_UptimeState value) {
            value.clear();
        }

        @Override
        public void merge(Heartbeat_UptimeState into, Heartbeat_UptimeState from) {
            try {
                into.load(uptime);
                from.load(uptime_other);
                uptime.merge(uptime_other);
                into.store(uptime);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void fire(Integer key, Session<Heartbeat_UptimeState> session) {
            try {
                fire_uptime(key, session);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void emptied(Integer key) {
            uptime_sessions.remove(uptime_sessions.lookup(key));
        }

        @Override
        public long lentEnd(Integer key) {
            return uptime_sessions.end(uptime_sessions.lookup(key));
        }

        @Override
        public void takeBack(Integer key) {
            takeBack_uptime(uptime_sessions.lookup(key));
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
