package clicks;

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
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.state.Hashes;
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
import io.thalweg.runtime.window.session.KeySessions;
import io.thalweg.runtime.window.session.Session;
import io.thalweg.runtime.window.session.SessionHandler;
import io.thalweg.runtime.window.session.SessionWindows;
import io.thalweg.runtime.window.session.SessionsPart;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Sessions}: clicks, Visits, tooLate, print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Sessions_Stage1 implements Stage {
    private final Lane lane;
    private final Sessions job;
    private final SplitGenerators<Sessions.Click> clicks_generator;
    private final SideWatch<MalformedRecord> clicks_malformedWatch;
    private final SourceHandle clicks;
    private long clicks_watermark = Long.MIN_VALUE;
    private boolean clicks_idle = false;
    private final Exchange visits_exchange;
    private final Sessions.Visits visits = new Sessions.Visits();
    private final WatermarkMerger visits_merger;
    private final Sessions_VisitsSessions visits_sessions;
    private final SessionWindows<Sessions_VisitsKey, Sessions_VisitsState> visits_windows = SessionWindows.inEventTime(60_000L, new VisitsSessions());
    private final TimeWindow visits_window = new TimeWindow();
    private final Counter visits_late;
    private final Sessions.Visits visits_other = new Sessions.Visits();
    private final SideWatch<Sessions.Click> visits_lateWatch;
    private final StreamSink<Sessions.Click> tooLate;
    private final Counter tooLate_records;
    private long tooLate_out = 0;
    private final StreamSink<Sessions.Visit> print;
    private final Counter print_records;
    private long print_out = 0;

    Sessions_Stage1(Sessions job, Lane lane) {
        this.lane = lane;
        this.job = job;
        clicks_generator = new SplitGenerators<>(() -> new BoundedOutOfOrderness<Sessions.Click>(30_000L), 200L, 60_000L, new ClicksWatermarks());
        clicks_malformedWatch = lane.watch("clicks.malformed", Codecs.MALFORMED_RECORD);
        clicks = lane.source("clicks", () -> job.clicks(), new ClicksInput());
        visits_exchange = lane.exchange("Visits/0", Sessions_ClickCodec.INSTANCE);
        visits_merger = new WatermarkMerger(lane.parallelism(), new VisitsMerged());
        visits_sessions = new Sessions_VisitsSessions(lane.state());
        visits_late = lane.counter("Visits", "late");
        visits_lateWatch = lane.watch("Visits.late", Sessions_ClickCodec.INSTANCE);
        tooLate = lane.<Sessions.Click>sink("tooLate", Sessions_ClickCodec.INSTANCE, () -> new MethodSink<>(record -> job.tooLate(record)));
        tooLate_records = lane.counter("tooLate", "out");
        print = lane.<Sessions.Visit>sink("print", Sessions_VisitCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
    }

    @Override
    public void start() {
        try {
            clicks_generator.start(lane.clock().millis());
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public int work(int limit) {
        int taken;
        if (visits_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = clicks.poll(limit);
            } catch (Exception e) {
                throw failure(clicks.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            clicks_generator.processingTime(now);
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return clicks.ended() && (visits_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            tooLate.flush();
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
        Closing.closeAll(clicks, tooLate, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_clicks(visitor);
        visit_visits(visitor);
    }

    private int poll_clicks(int limit) {
        try {
            return clicks.poll(limit);
        } catch (Exception e) {
            throw failure(clicks.position(), e);
        }
    }

    private void watermark_clicks(long watermark) throws Exception {
        if (watermark <= clicks_watermark) {
            return;
        }
        if (clicks_idle) {
            status_clicks(false);
        }
        clicks_watermark = watermark;
        watermarkTo_visits(0, watermark);
    }

    private void route_visits(Sessions.Click record, long timestamp) throws Exception {
        if (visits_exchange == null) {
            consume_visits(record, timestamp);
        } else {
            send_visits(record, timestamp);
        }
    }

    private void watermarkTo_visits(int stream, long watermark) throws Exception {
        if (visits_exchange == null) {
            watermark_visits(watermark);
        } else {
            visits_exchange.watermark(stream, watermark);
            visits_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_visits(Sessions.Click record, long timestamp) throws Exception {
        if (record.user() == null) {
            coldNullKey_visits(record);
            return;
        }
        long key0 = record.user().id();
        Sessions.Device key1 = record.device();
        if (key1 == null) {
            coldNullKey_visits(record);
            return;
        }
        long gap = Sessions.patience(record).toMillis();
        int at = visits_sessions.find(key0, key1);
        if (timestamp + gap > timestamp && visits_sessions.holds(at, timestamp)) {
            visits_sessions.lengthen(at, timestamp + gap);
            visits_sessions.load(at, visits);
            visits.click(record);
            visits_sessions.store(at, visits);
            return;
        }
        coldAdd_visits(at, key0, key1, record, timestamp, gap);
    }

    private void consume_tooLate(Sessions.Click record, long timestamp) throws Exception {
        tooLate.write(record, timestamp);
        tooLate_out++;
    }

    private void consume_print(Sessions.Visit record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    private void watermark_visits(long watermark) throws Exception {
        visits_windows.advance(watermark);
        print.watermark(watermark);
        tooLate.watermark(watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_visits();
        if (visits_exchange.ready()) {
            taken += poll_clicks(limit);
        }
        if (clicks.ended()) {
            visits_exchange.end();
        }
        visits_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return visits_exchange.drained() && visits_exchange.finished();
    }

    private void status_clicks(boolean idle) throws Exception {
        if (clicks_idle != idle) {
            clicks_idle = idle;
            statusTo_visits(0, idle);
        }
    }

    private void send_visits(Sessions.Click record, long timestamp) throws Exception {
        if (record.user() == null) {
            consume_visits(record, timestamp);
            return;
        }
        long key0 = record.user().id();
        Sessions.Device key1 = record.device();
        if (key1 == null) {
            consume_visits(record, timestamp);
            return;
        }
        int owner = visits_exchange.lane(Hashes.combine(Hashes.mix(key0), Hashes.mix(key1.ordinal())));
        if (owner == lane.subtask()) {
            consume_visits(record, timestamp);
            return;
        }
        BinaryOutput out = visits_exchange.open(owner);
        out.writeLong(timestamp);
        Sessions_ClickCodec.INSTANCE.write(record, out);
        visits_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_visits() {
        Page page = visits_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_visits(page, i);
                long timestamp = in.readLong();
                consume_visits(Sessions_ClickCodec.INSTANCE.read(in), timestamp);
            }
            signals_visits(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + visits_exchange.producer(), e);
        }
        visits_exchange.release(page);
        return count + 1;
    }

    private void signals_visits(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + visits_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> visits_merger.watermark(channel, page.value());
                case IDLE -> visits_merger.status(channel, true);
                case ACTIVE -> visits_merger.status(channel, false);
                default -> visits_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_visits(int stream, boolean idle) throws Exception {
        if (visits_exchange != null) {
            visits_exchange.status(stream, idle);
        }
        visits_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_visits(Sessions.Click record, long timestamp) throws Exception {
        visits_late.increment();
        if (visits_lateWatch != null) {
            visits_lateWatch.record(record, timestamp);
        }
        consume_tooLate(record, timestamp);
    }

    private void coldNullKey_visits(Sessions.Click record) {
        throw new NullKeyException("Visits", "user.id, device", record);
    }

    private void coldAdd_visits(int at, long key0, Sessions.Device key1, Sessions.Click record,
            long timestamp, long gap) throws Exception {
        KeySessions<Sessions_VisitsKey, Sessions_VisitsState> sessions = visits_sessions.get(at);
        if (sessions == null) {
            sessions = visits_windows.open(new Sessions_VisitsKey(key0, key1));
            visits_sessions.set(at, sessions);
        }
        takeBack_visits(at);
        Session<Sessions_VisitsState> session = visits_windows.add(sessions, timestamp, gap);
        if (session == null) {
            late_visits(record, timestamp);
            return;
        }
        Sessions_VisitsState state = session.value();
        state.load(visits);
        visits.click(record);
        state.store(visits);
        visits_windows.afterAdd(session);
        lend_visits(at);
    }

    private void fire_visits(Sessions_VisitsKey key, Session<Sessions_VisitsState> session) throws Exception {
        Sessions_VisitsState state = session.value();
        visits_window.set(session.start(), session.end());
        state.load(visits);
        Sessions.Visit result = visits.visit(new Sessions.Visits.Where(key.key0(), key.key1()), visits_window);
        state.store(visits);
        if (result != null) {
            consume_print(result, visits_window.maxTimestamp());
        }
    }

    /**
     * Copies the newest session of a key into its slot, if it is still open.
     */
    private void lend_visits(int at) throws Exception {
        Session<Sessions_VisitsState> session = visits_sessions.get(at).lend();
        if (session != null) {
            session.value().load(visits);
            visits_sessions.store(at, visits);
            visits_sessions.occupy(at, session.start(), session.end());
        }
    }

    /**
     * Copies the session that stands in a slot back, if there is one.
     */
    private void takeBack_visits(int at) {
        Session<Sessions_VisitsState> session = visits_sessions.get(at).lent();
        if (session != null) {
            visits_sessions.load(at, visits);
            session.value().store(visits);
            session.takeBack(visits_sessions.end(at));
            visits_sessions.vacate(at);
        }
    }

    private void visit_clicks(StateVisitor visitor) {
        visitor.time("clicks", "generator", clicks_generator);
        visitor.lane("clicks", "splits", clicks);
        clicks_watermark = visitor.watermark("clicks", "watermark", clicks_watermark);
        clicks_idle = visitor.idle("clicks", "idle", clicks_idle);
    }

    private void visit_visits(StateVisitor visitor) {
        visitor.time("Visits", "channels/0", visits_merger);
        visitor.time("Visits", "time", visits_windows);
        visitor.keyed("Visits", "sessions", new SessionsPart<>(visits_windows, visits_sessions, at -> new Sessions_VisitsKey(visits_sessions.key0(at), visits_sessions.key1(at))));
    }

    private void publishCounters() {
        tooLate_records.set(tooLate_out);
        print_records.set(print_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("visits of the shop", null, position, HandlerException.original(e));
    }

    /**
     * Where the generator of {@code clicks} emits to.
     */
    private final class ClicksWatermarks implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_clicks(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_clicks(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_clicks(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code clicks} enter.
     */
    private final class ClicksInput implements SourceOutput<Sessions.Click> {
        @Override
        public void emit(Sessions.Click record) {
            try {
                long timestamp = Math.floorDiv(record.micros(), 1_000L);
                route_visits(record, timestamp);
                clicks_generator.onEvent(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (clicks_malformedWatch != null) {
                clicks_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("clicks", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_clicks(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_clicks(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_clicks(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            clicks_generator.splits(count);
        }

        @Override
        public void split(int split) {
            clicks_generator.split(split);
        }

        @Override
        public void splitEnded(int split) {
            clicks_generator.splitEnded(split);
        }

        @Override
        public long splitWatermark(int split) {
            return clicks_generator.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                clicks_generator.end();
                watermark_clicks(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class VisitsMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_visits(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                print.status(true);
                tooLate.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                print.status(false);
                tooLate.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * What happens to the sessions of {@code Visits}.
     */
    private final class VisitsSessions implements SessionHandler<Sessions_VisitsKey, Sessions_VisitsState> {
        @Override
        public Sessions_VisitsState newValue() {
            return new Sessions_VisitsState();
        }

        @Override
        public void reset(Sessions_VisitsState value) {
            value.clear();
        }

        @Override
        public void merge(Sessions_VisitsState into, Sessions_VisitsState from) {
            try {
                into.load(visits);
                from.load(visits_other);
                visits.merge(visits_other);
                into.store(visits);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void fire(Sessions_VisitsKey key, Session<Sessions_VisitsState> session) {
            try {
                fire_visits(key, session);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void emptied(Sessions_VisitsKey key) {
            visits_sessions.remove(visits_sessions.lookup(key.key0(), key.key1()));
        }

        @Override
        public long lentEnd(Sessions_VisitsKey key) {
            return visits_sessions.end(visits_sessions.lookup(key.key0(), key.key1()));
        }

        @Override
        public void takeBack(Sessions_VisitsKey key) {
            takeBack_visits(visits_sessions.lookup(key.key0(), key.key1()));
        }
    }
}
