package flights;

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
 * The steps of {@link DelayedFlights}: flights -> departed -> DelayByAirport -> delays. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class DelayedFlights_Stage1 implements Stage {
    /**
     * Length of a slice in ms: the greatest common divisor of size and slide.
     */
    private static final long DELAY_BY_AIRPORT_PANE = 3_600_000L;
    private final Lane lane;
    private final DelayedFlights job;
    private final SplitLag flights_lag;
    private final SideWatch<MalformedRecord> flights_malformedWatch;
    private final SourceHandle flights;
    private long flights_watermark = Long.MIN_VALUE;
    private boolean flights_idle = false;
    private final Exchange delayByAirport_exchange;
    private final DelayedFlights.DelayByAirport delayByAirport = new DelayedFlights.DelayByAirport();
    private final WatermarkMerger delayByAirport_merger;
    private final AlignedWindows<DelayedFlights_DelayByAirportState> delayByAirport_windows;
    private final DelayedFlights_DelayByAirportState delayByAirport_merged;
    private final TimeWindow delayByAirport_window = new TimeWindow();
    private final Counter delayByAirport_late;
    private final DelayedFlights.DelayByAirport delayByAirport_other = new DelayedFlights.DelayByAirport();
    private final SideWatch<DelayedFlights.Flight> delayByAirport_lateWatch;
    private final StreamSink<DelayedFlights.AirportDelay> delays;
    private final Counter delays_records;
    private long delays_out = 0;

    DelayedFlights_Stage1(DelayedFlights job, Lane lane) {
        this.lane = lane;
        this.job = job;
        flights_lag = new SplitLag(7_200_000L);
        flights_malformedWatch = lane.watch("flights.malformed", Codecs.MALFORMED_RECORD);
        flights = lane.source("flights", () -> job.flights(lane.config(), new DelayedFlights_FlightCsv()), new FlightsInput());
        delayByAirport_exchange = lane.exchange("DelayByAirport/0", DelayedFlights_FlightCodec.INSTANCE);
        delayByAirport_merger = new WatermarkMerger(lane.parallelism(), new DelayByAirportMerged());
        delayByAirport_windows = new AlignedWindows<>(WindowGrid.slices(21_600_000L, 3_600_000L, 0L, 0L), () -> new DelayedFlights_DelayByAirportState(lane.state()));
        delayByAirport_merged = new DelayedFlights_DelayByAirportState(lane.state());
        delayByAirport_late = lane.counter("DelayByAirport", "late");
        delayByAirport_lateWatch = lane.watch("DelayByAirport.late", DelayedFlights_FlightCodec.INSTANCE);
        delays = lane.<DelayedFlights.AirportDelay>sink("delays", DelayedFlights_AirportDelayCodec.INSTANCE, () -> job.delays(lane.config(), new DelayedFlights_AirportDelayCsv()));
        delays_records = lane.counter("delays", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (delayByAirport_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = flights.poll(limit);
            } catch (Exception e) {
                throw failure(flights.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return flights.ended() && (delayByAirport_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            delays.flush();
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
        Closing.closeAll(flights, delays);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_flights(visitor);
        visit_delayByAirport(visitor);
    }

    private int poll_flights(int limit) {
        try {
            return flights.poll(limit);
        } catch (Exception e) {
            throw failure(flights.position(), e);
        }
    }

    private void watermark_flights(long watermark) throws Exception {
        if (watermark <= flights_watermark) {
            return;
        }
        if (flights_idle) {
            status_flights(false);
        }
        flights_watermark = watermark;
        watermarkTo_delayByAirport(0, watermark);
    }

    private void consume_departed(DelayedFlights.Flight record, long timestamp) throws Exception {
        if (job.departed(record)) {
            route_delayByAirport(record, timestamp);
        }
    }

    private void route_delayByAirport(DelayedFlights.Flight record, long timestamp) throws Exception {
        if (delayByAirport_exchange == null) {
            consume_delayByAirport(record, timestamp);
        } else {
            send_delayByAirport(record, timestamp);
        }
    }

    private void watermarkTo_delayByAirport(int stream, long watermark) throws Exception {
        if (delayByAirport_exchange == null) {
            watermark_delayByAirport(watermark);
        } else {
            delayByAirport_exchange.watermark(stream, watermark);
            delayByAirport_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_delayByAirport(DelayedFlights.Flight record, long timestamp) throws Exception {
        String key = record.origin();
        if (key == null) {
            coldNullKey_delayByAirport(record);
            return;
        }
        DelayedFlights_DelayByAirportState state = delayByAirport_windows.around(timestamp);
        if (state == null) {
            state = coldOpen_delayByAirport(Math.floorDiv(timestamp, DELAY_BY_AIRPORT_PANE), record, timestamp);
            if (state == null) {
                return;
            }
        }
        int at = state.find(key);
        state.load(at, delayByAirport);
        delayByAirport.add(record);
        state.store(at, delayByAirport);
    }

    private void consume_delays(DelayedFlights.AirportDelay record, long timestamp) throws Exception {
        delays.write(record, timestamp);
        delays_out++;
    }

    private void watermark_delayByAirport(long watermark) throws Exception {
        if (delayByAirport_windows.advance(watermark)) {
            fire_delayByAirport();
        }
        delays.watermark(watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_delayByAirport();
        if (delayByAirport_exchange.ready()) {
            taken += poll_flights(limit);
        }
        if (flights.ended()) {
            delayByAirport_exchange.end();
        }
        delayByAirport_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return delayByAirport_exchange.drained() && delayByAirport_exchange.finished();
    }

    private void status_flights(boolean idle) throws Exception {
        if (flights_idle != idle) {
            flights_idle = idle;
            statusTo_delayByAirport(0, idle);
        }
    }

    private void send_delayByAirport(DelayedFlights.Flight record, long timestamp) throws Exception {
        String key = record.origin();
        if (key == null) {
            consume_delayByAirport(record, timestamp);
            return;
        }
        int owner = delayByAirport_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_delayByAirport(record, timestamp);
            return;
        }
        BinaryOutput out = delayByAirport_exchange.open(owner);
        out.writeLong(timestamp);
        DelayedFlights_FlightCodec.INSTANCE.write(record, out);
        delayByAirport_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_delayByAirport() {
        Page page = delayByAirport_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_delayByAirport(page, i);
                long timestamp = in.readLong();
                consume_delayByAirport(DelayedFlights_FlightCodec.INSTANCE.read(in), timestamp);
            }
            signals_delayByAirport(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + delayByAirport_exchange.producer(), e);
        }
        delayByAirport_exchange.release(page);
        return count + 1;
    }

    private void signals_delayByAirport(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + delayByAirport_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> delayByAirport_merger.watermark(channel, page.value());
                case IDLE -> delayByAirport_merger.status(channel, true);
                case ACTIVE -> delayByAirport_merger.status(channel, false);
                default -> delayByAirport_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_delayByAirport(int stream, boolean idle) throws Exception {
        if (delayByAirport_exchange != null) {
            delayByAirport_exchange.status(stream, idle);
        }
        delayByAirport_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_delayByAirport(DelayedFlights.Flight record, long timestamp) throws Exception {
        delayByAirport_late.increment();
        if (delayByAirport_lateWatch != null) {
            delayByAirport_lateWatch.record(record, timestamp);
        }
    }

    private DelayedFlights_DelayByAirportState coldOpen_delayByAirport(long pane,
            DelayedFlights.Flight record, long timestamp) throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("DelayByAirport", record);
        }
        DelayedFlights_DelayByAirportState state = delayByAirport_windows.open(pane);
        if (state == null) {
            late_delayByAirport(record, timestamp);
        }
        return state;
    }

    private void coldNullKey_delayByAirport(DelayedFlights.Flight record) {
        throw new NullKeyException("DelayByAirport", "origin", record);
    }

    /**
     * Fires all windows that are due, in the order of their ends.
     */
    private void fire_delayByAirport() throws Exception {
        while (delayByAirport_windows.next()) {
            fireAll_delayByAirport(merge_delayByAirport());
        }
    }

    private void fireAll_delayByAirport(DelayedFlights_DelayByAirportState state) throws Exception {
        delayByAirport_window.set(delayByAirport_windows.start(), delayByAirport_windows.end());
        for (int at = state.next(0); at >= 0; at = state.next(at + 1)) {
            fireKey_delayByAirport(state, at);
        }
    }

    private void fireKey_delayByAirport(DelayedFlights_DelayByAirportState state, int at) throws Exception {
        state.load(at, delayByAirport);
        DelayedFlights.AirportDelay result = delayByAirport.result(state.key(at), delayByAirport_window);
        if (result != null) {
            consume_delays(result, delayByAirport_window.maxTimestamp());
        }
    }

    private DelayedFlights_DelayByAirportState merge_delayByAirport() throws Exception {
        DelayedFlights_DelayByAirportState first = delayByAirport_windows.first();
        DelayedFlights_DelayByAirportState slice = delayByAirport_windows.following();
        if (slice == null) {
            return first;
        }
        delayByAirport_merged.copyFrom(first);
        for (; slice != null; slice = delayByAirport_windows.following()) {
            mergeSlice_delayByAirport(delayByAirport_merged, slice);
        }
        return delayByAirport_merged;
    }

    private void mergeSlice_delayByAirport(DelayedFlights_DelayByAirportState merged,
            DelayedFlights_DelayByAirportState slice) throws Exception {
        merged.makeRoomFor(slice);
        for (int from = slice.next(0); from >= 0; from = slice.next(from + 1)) {
            mergeKey_delayByAirport(merged, slice, from);
        }
    }

    private void mergeKey_delayByAirport(DelayedFlights_DelayByAirportState merged,
            DelayedFlights_DelayByAirportState slice, int from) throws Exception {
        int before = merged.size();
        int at = merged.find(slice, from);
        if (merged.size() > before) {
            slice.load(from, delayByAirport);
            merged.store(at, delayByAirport);
            return;
        }
        merged.load(at, delayByAirport);
        slice.load(from, delayByAirport_other);
        delayByAirport.merge(delayByAirport_other);
        merged.store(at, delayByAirport);
    }

    private void visit_flights(StateVisitor visitor) {
        visitor.time("flights", "lag", flights_lag);
        visitor.lane("flights", "splits", flights);
        flights_watermark = visitor.watermark("flights", "watermark", flights_watermark);
        flights_idle = visitor.idle("flights", "idle", flights_idle);
    }

    private void visit_delayByAirport(StateVisitor visitor) {
        visitor.time("DelayByAirport", "channels/0", delayByAirport_merger);
        visitor.time("DelayByAirport", "windows", delayByAirport_windows);
        visitor.keyed("DelayByAirport", "panes", new WindowsPart<>(delayByAirport_windows));
    }

    private void publishCounters() {
        delays_records.set(delays_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("DelayedFlights", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code flights} enter.
     */
    private final class FlightsInput implements SourceOutput<DelayedFlights.Flight> {
        @Override
        public void emit(DelayedFlights.Flight record) {
            try {
                Instant time = record.scheduled();
                long timestamp = time == null ? Long.MIN_VALUE : time.toEpochMilli();
                consume_departed(record, timestamp);
                if (flights_lag.advance(timestamp)) {
                    watermark_flights(flights_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (flights_malformedWatch != null) {
                flights_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("flights", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_flights(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_flights(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_flights(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            flights_lag.splits(count);
        }

        @Override
        public void split(int split) {
            flights_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_flights(flights_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return flights_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_flights(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class DelayByAirportMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_delayByAirport(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                delays.status(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                delays.status(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
