package delivery;

import io.thalweg.annotations.Malformed;
import io.thalweg.annotations.TimeDomain;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.process.StepContext;
import io.thalweg.runtime.snapshot.StateVisitor;
import io.thalweg.runtime.snapshot.TablePart;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.StateEnvironment;
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
import io.thalweg.runtime.time.timer.KeyedTimers;
import io.thalweg.runtime.time.timer.TimersPart;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Deliveries}: parcels, Overdue, silent, Repeated, repeated. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Deliveries_Stage1 implements Stage {
    private final Lane lane;
    private final Deliveries job;
    private final SplitLag parcels_lag;
    private final SideWatch<MalformedRecord> parcels_malformedWatch;
    private final SourceHandle parcels;
    private long parcels_watermark = Long.MIN_VALUE;
    private boolean parcels_idle = false;
    private final Exchange overdue_exchange;
    private final OverdueTimers overdue_timers;
    private final Deliveries.Overdue overdue = new Deliveries.Overdue();
    private final StepContext overdue_context;
    private final OverdueOut overdue_out = new OverdueOut();
    private final SideWatch<String> overdue_silentWatch;
    private final OverdueSilentOut overdue_silentOut = new OverdueSilentOut();
    private final WatermarkMerger overdue_merger;
    private final Deliveries_OverdueState overdue_state;
    private final StreamSink<String> silent;
    private final Counter silent_records;
    private long silent_out = 0;
    private final Exchange repeated_exchange;
    private final RepeatedTimers repeated_timers;
    private final Deliveries.Repeated repeated = new Deliveries.Repeated();
    private final StepContext repeated_context;
    private final WatermarkMerger repeated_merger;
    private final Deliveries_RepeatedState repeated_state;
    private final StreamSink<String> repeated2;
    private final Counter repeated2_records;
    private long repeated2_out = 0;
    private long overdue_watermark = Long.MIN_VALUE;

    Deliveries_Stage1(Deliveries job, Lane lane) {
        this.lane = lane;
        this.job = job;
        parcels_lag = new SplitLag(60_000L);
        parcels_malformedWatch = lane.watch("parcels.malformed", Codecs.MALFORMED_RECORD);
        parcels = lane.source("parcels", () -> job.parcels(), new ParcelsInput());
        overdue_exchange = lane.exchange("Overdue/0", Deliveries_ParcelCodec.INSTANCE);
        overdue_timers = new OverdueTimers(lane.state());
        overdue_context = new StepContext(lane, "Overdue", overdue_timers);
        overdue_silentWatch = lane.watch("Overdue.silent", Codecs.STRING);
        overdue_merger = new WatermarkMerger(lane.parallelism(), new OverdueMerged());
        overdue_state = new Deliveries_OverdueState(lane.state());
        silent = lane.<String>sink("silent", Codecs.STRING, () -> new MethodSink<>(record -> job.silent(record)));
        silent_records = lane.counter("silent", "out");
        repeated_exchange = lane.exchange("Repeated/0", Deliveries_DelayCodec.INSTANCE);
        repeated_timers = new RepeatedTimers(lane.state());
        repeated_context = new StepContext(lane, "Repeated", repeated_timers);
        repeated_merger = new WatermarkMerger(lane.parallelism(), new RepeatedMerged());
        repeated_state = new Deliveries_RepeatedState(lane.state());
        repeated2 = lane.<String>sink("repeated", Codecs.STRING, () -> new MethodSink<>(record -> job.repeated(record)));
        repeated2_records = lane.counter("repeated", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (overdue_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = parcels.poll(limit);
            } catch (Exception e) {
                throw failure(parcels.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            if (!((overdue_exchange == null || overdue_exchange.drained()) && parcels.ended())) {
                while (overdue_timers.takeProcessingTime(due)) {
                    fire_overdue(TimeDomain.PROCESSING, Long.MIN_VALUE);
                }
            }
            if (!((repeated_exchange == null || repeated_exchange.drained()) && (overdue_exchange == null || overdue_exchange.drained()) && parcels.ended())) {
                while (repeated_timers.takeProcessingTime(due)) {
                    fire_repeated(TimeDomain.PROCESSING, Long.MIN_VALUE);
                }
            }
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return parcels.ended() && (overdue_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            silent.flush();
            repeated2.flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void stop() {
        try {
            overdue_timers.leave();
            overdue.stop(overdue_context.at(Long.MIN_VALUE, (overdue_exchange == null ? parcels_watermark : overdue_merger.current())));
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
        flush();
    }

    @Override
    public void close() {
        Closing.closeAll(parcels, silent, repeated2);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_parcels(visitor);
        visit_overdue(visitor);
        visit_repeated(visitor);
    }

    private int poll_parcels(int limit) {
        try {
            return parcels.poll(limit);
        } catch (Exception e) {
            throw failure(parcels.position(), e);
        }
    }

    private void watermark_parcels(long watermark) throws Exception {
        if (watermark <= parcels_watermark) {
            return;
        }
        if (parcels_idle) {
            status_parcels(false);
        }
        parcels_watermark = watermark;
        watermarkTo_overdue(0, watermark);
    }

    private void route_overdue(Deliveries.Parcel record, long timestamp) throws Exception {
        if (overdue_exchange == null) {
            consume_overdue(record, timestamp);
        } else {
            send_overdue(record, timestamp);
        }
    }

    private void watermarkTo_overdue(int stream, long watermark) throws Exception {
        if (overdue_exchange == null) {
            watermark_overdue(watermark);
        } else {
            overdue_exchange.watermark(stream, watermark);
            overdue_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_overdue(Deliveries.Parcel record, long timestamp) throws Exception {
        String key0 = record.shop();
        if (key0 == null) {
            coldNullKey_overdue(record);
            return;
        }
        long key1 = record.number();
        int at = overdue_state.find(key0, key1);
        overdue_state.keep(at);
        overdue_state.load(at, overdue);
        overdue_timers.at(key0, key1);
        overdue.track(record, overdue_context.at(timestamp, (overdue_exchange == null ? parcels_watermark : overdue_merger.current())));
        overdue_state.store(at, overdue);
    }

    private void fire_overdue(TimeDomain domain, long timestamp) throws Exception {
        Deliveries_OverdueKey key = (Deliveries_OverdueKey) overdue_timers.firedKey();
        String key0 = key.key0();
        long key1 = key.key1();
        int at = overdue_state.find(key0, key1);
        overdue_state.keep(at);
        overdue_state.load(at, overdue);
        overdue_timers.at(key0, key1);
        overdue_out.timestamp = timestamp;
        overdue_silentOut.timestamp = overdue_timers.firedTime();
        overdue.remind(overdue_timers.firedTime(), domain, new Deliveries.Place(key0, key1), overdue_context.at(overdue_timers.firedTime(), (overdue_exchange == null ? parcels_watermark : overdue_merger.current())), overdue_out, overdue_silentOut);
        overdue_state.store(at, overdue);
    }

    private void consume_silent(String record, long timestamp) throws Exception {
        silent.write(record, timestamp);
        silent_out++;
    }

    private void route_repeated(Deliveries.Delay record, long timestamp) throws Exception {
        if (repeated_exchange == null) {
            consume_repeated(record, timestamp);
        } else {
            send_repeated(record, timestamp);
        }
    }

    private void watermarkTo_repeated(int stream, long watermark) throws Exception {
        if (repeated_exchange == null) {
            watermark_repeated(watermark);
        } else {
            repeated_exchange.watermark(stream, watermark);
            repeated_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_repeated(Deliveries.Delay record, long timestamp) throws Exception {
        long key = record.number();
        int at = repeated_state.find(key);
        repeated_state.keep(at);
        repeated_state.load(at, repeated);
        repeated_timers.at(key);
        repeated.count(record, repeated_context.at(timestamp, (repeated_exchange == null ? overdue_watermark : repeated_merger.current())));
        repeated_state.store(at, repeated);
    }

    private void fire_repeated(TimeDomain domain, long timestamp) throws Exception {
        long key = Hashes.unmix(repeated_timers.firedHash());
        int at = repeated_state.find(key);
        repeated_state.keep(at);
        repeated_state.load(at, repeated);
        String result = repeated.result(key);
        repeated_state.store(at, repeated);
        if (result != null) {
            consume_repeated2(result, timestamp);
        }
    }

    private void consume_repeated2(String record, long timestamp) throws Exception {
        repeated2.write(record, timestamp);
        repeated2_out++;
    }

    private void watermark_overdue(long watermark) throws Exception {
        while (overdue_timers.takeEventTime(watermark)) {
            fire_overdue(TimeDomain.EVENT, overdue_timers.firedTime());
        }
        overdue_watermark = watermark;
        watermarkTo_repeated(0, watermark);
        silent.watermark(watermark);
    }

    private void watermark_repeated(long watermark) throws Exception {
        while (repeated_timers.takeEventTime(watermark)) {
            fire_repeated(TimeDomain.EVENT, repeated_timers.firedTime());
        }
        repeated2.watermark(watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_repeated();
        if (repeated_exchange.ready()) {
            taken += receive_overdue();
        }
        if (overdue_exchange.ready() & repeated_exchange.ready()) {
            taken += poll_parcels(limit);
        }
        if (parcels.ended()) {
            overdue_exchange.end();
        }
        if (overdue_exchange.drained() && parcels.ended()) {
            repeated_exchange.end();
        }
        overdue_exchange.flushAfter(taken);
        repeated_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return overdue_exchange.drained() && overdue_exchange.finished() && repeated_exchange.drained() && repeated_exchange.finished();
    }

    private void status_parcels(boolean idle) throws Exception {
        if (parcels_idle != idle) {
            parcels_idle = idle;
            statusTo_overdue(0, idle);
        }
    }

    private void send_overdue(Deliveries.Parcel record, long timestamp) throws Exception {
        String key0 = record.shop();
        if (key0 == null) {
            consume_overdue(record, timestamp);
            return;
        }
        long key1 = record.number();
        int owner = overdue_exchange.lane(Hashes.combine(Hashes.of(key0), Hashes.mix(key1)));
        if (owner == lane.subtask()) {
            consume_overdue(record, timestamp);
            return;
        }
        BinaryOutput out = overdue_exchange.open(owner);
        out.writeLong(timestamp);
        Deliveries_ParcelCodec.INSTANCE.write(record, out);
        overdue_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_overdue() {
        Page page = overdue_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_overdue(page, i);
                long timestamp = in.readLong();
                consume_overdue(Deliveries_ParcelCodec.INSTANCE.read(in), timestamp);
            }
            signals_overdue(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + overdue_exchange.producer(), e);
        }
        overdue_exchange.release(page);
        return count + 1;
    }

    private void signals_overdue(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + overdue_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> overdue_merger.watermark(channel, page.value());
                case IDLE -> overdue_merger.status(channel, true);
                case ACTIVE -> overdue_merger.status(channel, false);
                default -> overdue_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_overdue(int stream, boolean idle) throws Exception {
        if (overdue_exchange != null) {
            overdue_exchange.status(stream, idle);
        }
        overdue_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_overdue(Deliveries.Parcel record) {
        throw new NullKeyException("Overdue", "shop, number", record);
    }

    private void send_repeated(Deliveries.Delay record, long timestamp) throws Exception {
        long key = record.number();
        int owner = repeated_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_repeated(record, timestamp);
            return;
        }
        BinaryOutput out = repeated_exchange.open(owner);
        out.writeLong(timestamp);
        Deliveries_DelayCodec.INSTANCE.write(record, out);
        repeated_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_repeated() {
        Page page = repeated_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_repeated(page, i);
                long timestamp = in.readLong();
                consume_repeated(Deliveries_DelayCodec.INSTANCE.read(in), timestamp);
            }
            signals_repeated(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + repeated_exchange.producer(), e);
        }
        repeated_exchange.release(page);
        return count + 1;
    }

    private void signals_repeated(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + repeated_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> repeated_merger.watermark(channel, page.value());
                case IDLE -> repeated_merger.status(channel, true);
                case ACTIVE -> repeated_merger.status(channel, false);
                default -> repeated_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_repeated(int stream, boolean idle) throws Exception {
        if (repeated_exchange != null) {
            repeated_exchange.status(stream, idle);
        }
        repeated_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void visit_parcels(StateVisitor visitor) {
        visitor.time("parcels", "lag", parcels_lag);
        visitor.lane("parcels", "splits", parcels);
        parcels_watermark = visitor.watermark("parcels", "watermark", parcels_watermark);
        parcels_idle = visitor.idle("parcels", "idle", parcels_idle);
    }

    private void visit_overdue(StateVisitor visitor) {
        visitor.keyed("Overdue", "timers", new TimersPart(overdue_timers));
        visitor.time("Overdue", "channels/0", overdue_merger);
        visitor.keyed("Overdue", "state", new TablePart(overdue_state));
    }

    private void visit_repeated(StateVisitor visitor) {
        visitor.keyed("Repeated", "timers", new TimersPart(repeated_timers));
        visitor.time("Repeated", "channels/0", repeated_merger);
        visitor.keyed("Repeated", "state", new TablePart(repeated_state));
    }

    private void publishCounters() {
        silent_records.set(silent_out);
        repeated2_records.set(repeated2_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Deliveries", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code parcels} enter.
     */
    private final class ParcelsInput implements SourceOutput<Deliveries.Parcel> {
        @Override
        public void emit(Deliveries.Parcel record) {
            try {
                long timestamp = record.sent();
                route_overdue(record, timestamp);
                if (parcels_lag.advance(timestamp)) {
                    watermark_parcels(parcels_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (parcels_malformedWatch != null) {
                parcels_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("parcels", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_parcels(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_parcels(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_parcels(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            parcels_lag.splits(count);
        }

        @Override
        public void split(int split) {
            parcels_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_parcels(parcels_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return parcels_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_parcels(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code Overdue}.
     */
    private final class OverdueOut implements Out<Deliveries.Delay> {
        private long timestamp;

        @Override
        public void emit(Deliveries.Delay record) {
            try {
                route_repeated(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code Overdue.silent}.
     */
    private final class OverdueSilentOut implements Out<String> {
        private long timestamp;

        @Override
        public void emit(String record) {
            try {
                if (overdue_silentWatch != null) {
                    overdue_silentWatch.record(record, timestamp);
                }
                consume_silent(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class OverdueMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_overdue(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                statusTo_repeated(0, true);
                silent.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                statusTo_repeated(0, false);
                silent.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Timers of {@code Overdue}, which belong to the key at hand.
     */
    private static final class OverdueTimers extends KeyedTimers {
        private String key0;
        private long key1;

        OverdueTimers(StateEnvironment environment) {
            super("Overdue", environment);
        }

        void at(String key0, long key1) {
            this.key0 = key0;
            this.key1 = key1;
            enter();
        }

        @Override
        protected long hash() {
            return Hashes.combine(Hashes.of(key0), Hashes.mix(key1));
        }

        @Override
        protected Object key() {
            return new Deliveries_OverdueKey(key0, key1);
        }

        @Override
        protected void writeKey(Object key, BinaryOutput out) {
            Deliveries_OverdueKey saved = (Deliveries_OverdueKey) key;
            Codecs.STRING.write(saved.key0(), out);
            out.writeLong(saved.key1());
        }

        @Override
        protected Object readKey(BinaryInput in) {
            return new Deliveries_OverdueKey(Codecs.STRING.read(in), in.readLong());
        }

        @Override
        protected String keySchema() {
            return "String long";
        }
    }

    private final class RepeatedMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_repeated(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                repeated2.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                repeated2.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Timers of {@code Repeated}, which belong to the key at hand.
     */
    private static final class RepeatedTimers extends KeyedTimers {
        private long key;

        RepeatedTimers(StateEnvironment environment) {
            super("Repeated", environment);
        }

        void at(long key) {
            this.key = key;
            enter();
        }

        @Override
        protected long hash() {
            return Hashes.mix(key);
        }

        @Override
        protected Object key() {
            return null;
        }
    }
}
