package sensors;

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
import io.thalweg.runtime.time.BoundedOutOfOrderness;
import io.thalweg.runtime.time.SplitGenerators;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import io.thalweg.runtime.window.AlignedWindows;
import io.thalweg.runtime.window.MissingTimestampException;
import io.thalweg.runtime.window.WindowGrid;
import io.thalweg.runtime.window.WindowsPart;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link TwoRooms}: kitchen, cellar, plausible, alarm, Maximum, print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class TwoRooms_Stage1 implements Stage {
    /**
     * Length of a window in ms.
     */
    private static final long MAXIMUM_PANE = 10_000L;
    private final Lane lane;
    private final TwoRooms job;
    private final SplitGenerators<TwoRooms.Reading> kitchen_generator;
    private final SideWatch<MalformedRecord> kitchen_malformedWatch;
    private final SourceHandle kitchen;
    private long kitchen_watermark = Long.MIN_VALUE;
    private boolean kitchen_idle = false;
    private final SplitGenerators<TwoRooms.Reading> cellar_generator;
    private final SideWatch<MalformedRecord> cellar_malformedWatch;
    private final SourceHandle cellar;
    private long cellar_watermark = Long.MIN_VALUE;
    private boolean cellar_idle = false;
    private final WatermarkMerger plausible_merger;
    private final Exchange maximum_exchange;
    private final TwoRooms.Maximum maximum = new TwoRooms.Maximum();
    private final WatermarkMerger maximum_merger;
    private final AlignedWindows<TwoRooms_MaximumState> maximum_windows;
    private final TimeWindow maximum_window = new TimeWindow();
    private final Counter maximum_late;
    private final SideWatch<TwoRooms.Reading> maximum_lateWatch;
    private final StreamSink<TwoRooms.Hottest> print;
    private final Counter print_records;
    private long print_out = 0;
    private final WatermarkMerger print_merger;

    TwoRooms_Stage1(TwoRooms job, Lane lane) {
        this.lane = lane;
        this.job = job;
        kitchen_generator = new SplitGenerators<>(() -> new BoundedOutOfOrderness<TwoRooms.Reading>(2_000L), 200L, 10_000L, new KitchenWatermarks());
        kitchen_malformedWatch = lane.watch("kitchen.malformed", Codecs.MALFORMED_RECORD);
        kitchen = lane.source("kitchen", () -> job.kitchen(), new KitchenInput());
        cellar_generator = new SplitGenerators<>(() -> new TwoRooms.Marks(), 200L, lane.config().resolveMillis("${cellar.idle:30s}"), new CellarWatermarks());
        cellar_malformedWatch = lane.watch("cellar.malformed", Codecs.MALFORMED_RECORD);
        cellar = lane.source("cellar", () -> job.cellar(), new CellarInput());
        plausible_merger = new WatermarkMerger(2, new PlausibleMerged());
        maximum_exchange = lane.exchange("Maximum/0", TwoRooms_ReadingCodec.INSTANCE);
        maximum_merger = new WatermarkMerger(lane.parallelism(), new MaximumMerged());
        maximum_windows = new AlignedWindows<>(WindowGrid.windows(10_000L, 10_000L, 0L, 0L), () -> new TwoRooms_MaximumState(lane.state()));
        maximum_late = lane.counter("Maximum", "late");
        maximum_lateWatch = lane.watch("Maximum.late", TwoRooms_ReadingCodec.INSTANCE);
        print = lane.<TwoRooms.Hottest>sink("print", TwoRooms_HottestCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
        print_merger = new WatermarkMerger(2, new PrintMerged());
    }

    @Override
    public void start() {
        try {
            kitchen_generator.start(lane.clock().millis());
            cellar_generator.start(lane.clock().millis());
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public int work(int limit) {
        int taken;
        if (maximum_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            taken = poll_kitchen(limit);
            taken += poll_cellar(limit);
        }
        publishCounters();
        return taken;
    }

    @Override
    public void processingTime(long now, long due) {
        try {
            kitchen_generator.processingTime(now);
            cellar_generator.processingTime(now);
        } catch (Exception e) {
            throw failure(null, e);
        }
        publishCounters();
    }

    @Override
    public boolean finished() {
        return kitchen.ended() && cellar.ended() && (maximum_exchange == null || exchangesFinished());
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
        Closing.closeAll(kitchen, cellar, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_kitchen(visitor);
        visit_cellar(visitor);
        visit_plausible(visitor);
        visit_maximum(visitor);
        visit_print(visitor);
    }

    private int poll_kitchen(int limit) {
        try {
            return kitchen.poll(limit);
        } catch (Exception e) {
            throw failure(kitchen.position(), e);
        }
    }

    private int poll_cellar(int limit) {
        try {
            return cellar.poll(limit);
        } catch (Exception e) {
            throw failure(cellar.position(), e);
        }
    }

    private void watermark_kitchen(long watermark) throws Exception {
        if (watermark <= kitchen_watermark) {
            return;
        }
        if (kitchen_idle) {
            status_kitchen(false);
        }
        kitchen_watermark = watermark;
        plausible_merger.watermark(0, watermark);
    }

    private void watermark_cellar(long watermark) throws Exception {
        if (watermark <= cellar_watermark) {
            return;
        }
        if (cellar_idle) {
            status_cellar(false);
        }
        cellar_watermark = watermark;
        plausible_merger.watermark(1, watermark);
        print_merger.watermark(1, watermark);
    }

    private void consume_plausible(TwoRooms.Reading record, long timestamp) throws Exception {
        if (job.plausible(record)) {
            route_maximum(record, timestamp);
        }
    }

    private void consume_alarm(TwoRooms.Reading record, long timestamp) throws Exception {
        Optional<TwoRooms.Hottest> result = job.alarm(record);
        if (result.isPresent()) {
            consume_print(result.get(), timestamp);
        }
    }

    private void route_maximum(TwoRooms.Reading record, long timestamp) throws Exception {
        if (maximum_exchange == null) {
            consume_maximum(record, timestamp);
        } else {
            send_maximum(record, timestamp);
        }
    }

    private void watermarkTo_maximum(int stream, long watermark) throws Exception {
        if (maximum_exchange == null) {
            watermark_maximum(watermark);
        } else {
            maximum_exchange.watermark(stream, watermark);
            maximum_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_maximum(TwoRooms.Reading record, long timestamp) throws Exception {
        int key = record.sensor();
        TwoRooms_MaximumState state = maximum_windows.around(timestamp);
        if (state == null) {
            state = coldOpen_maximum(Math.floorDiv(timestamp, MAXIMUM_PANE), record, timestamp);
            if (state == null) {
                return;
            }
        }
        int at = state.find(key);
        state.load(at, maximum);
        maximum.add(record);
        state.store(at, maximum);
    }

    private void consume_print(TwoRooms.Hottest record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    private void watermark_maximum(long watermark) throws Exception {
        if (maximum_windows.advance(watermark)) {
            fire_maximum();
        }
        print_merger.watermark(0, watermark);
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_maximum();
        if (maximum_exchange.ready()) {
            taken += poll_kitchen(limit);
        }
        if (maximum_exchange.ready()) {
            taken += poll_cellar(limit);
        }
        if (kitchen.ended() && cellar.ended()) {
            maximum_exchange.end();
        }
        maximum_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return maximum_exchange.drained() && maximum_exchange.finished();
    }

    private void status_kitchen(boolean idle) throws Exception {
        if (kitchen_idle != idle) {
            kitchen_idle = idle;
            plausible_merger.status(0, idle);
        }
    }

    private void status_cellar(boolean idle) throws Exception {
        if (cellar_idle != idle) {
            cellar_idle = idle;
            plausible_merger.status(1, idle);
            print_merger.status(1, idle);
        }
    }

    private void send_maximum(TwoRooms.Reading record, long timestamp) throws Exception {
        int key = record.sensor();
        int owner = maximum_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_maximum(record, timestamp);
            return;
        }
        BinaryOutput out = maximum_exchange.open(owner);
        out.writeLong(timestamp);
        TwoRooms_ReadingCodec.INSTANCE.write(record, out);
        maximum_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_maximum() {
        Page page = maximum_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_maximum(page, i);
                long timestamp = in.readLong();
                consume_maximum(TwoRooms_ReadingCodec.INSTANCE.read(in), timestamp);
            }
            signals_maximum(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + maximum_exchange.producer(), e);
        }
        maximum_exchange.release(page);
        return count + 1;
    }

    private void signals_maximum(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + maximum_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> maximum_merger.watermark(channel, page.value());
                case IDLE -> maximum_merger.status(channel, true);
                case ACTIVE -> maximum_merger.status(channel, false);
                default -> maximum_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_maximum(int stream, boolean idle) throws Exception {
        if (maximum_exchange != null) {
            maximum_exchange.status(stream, idle);
        }
        maximum_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void late_maximum(TwoRooms.Reading record, long timestamp) throws Exception {
        maximum_late.increment();
        if (maximum_lateWatch != null) {
            maximum_lateWatch.record(record, timestamp);
        }
    }

    private TwoRooms_MaximumState coldOpen_maximum(long pane, TwoRooms.Reading record,
            long timestamp) throws Exception {
        if (timestamp == Long.MIN_VALUE) {
            throw new MissingTimestampException("Maximum", record);
        }
        TwoRooms_MaximumState state = maximum_windows.open(pane);
        if (state == null) {
            late_maximum(record, timestamp);
        }
        return state;
    }

    /**
     * Fires all windows that are due, in the order of their ends.
     */
    private void fire_maximum() throws Exception {
        while (maximum_windows.next()) {
            fireAll_maximum(maximum_windows.first());
        }
    }

    private void fireAll_maximum(TwoRooms_MaximumState state) throws Exception {
        maximum_window.set(maximum_windows.start(), maximum_windows.end());
        for (int at = state.next(0); at >= 0; at = state.next(at + 1)) {
            fireKey_maximum(state, at);
        }
    }

    private void fireKey_maximum(TwoRooms_MaximumState state, int at) throws Exception {
        state.load(at, maximum);
        TwoRooms.Hottest result = maximum.result(state.key(at), maximum_window);
        if (result != null) {
            consume_print(result, maximum_window.maxTimestamp());
        }
    }

    private void visit_kitchen(StateVisitor visitor) {
        visitor.time("kitchen", "generator", kitchen_generator);
        visitor.lane("kitchen", "splits", kitchen);
        kitchen_watermark = visitor.watermark("kitchen", "watermark", kitchen_watermark);
        kitchen_idle = visitor.idle("kitchen", "idle", kitchen_idle);
    }

    private void visit_cellar(StateVisitor visitor) {
        visitor.time("cellar", "generator", cellar_generator);
        visitor.lane("cellar", "splits", cellar);
        cellar_watermark = visitor.watermark("cellar", "watermark", cellar_watermark);
        cellar_idle = visitor.idle("cellar", "idle", cellar_idle);
    }

    private void visit_plausible(StateVisitor visitor) {
        visitor.time("plausible", "channels/0", plausible_merger);
    }

    private void visit_maximum(StateVisitor visitor) {
        visitor.time("Maximum", "channels/0", maximum_merger);
        visitor.time("Maximum", "windows", maximum_windows);
        visitor.keyed("Maximum", "panes", new WindowsPart<>(maximum_windows));
    }

    private void visit_print(StateVisitor visitor) {
        visitor.time("print", "channels/0", print_merger);
    }

    private void publishCounters() {
        print_records.set(print_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("TwoRooms", null, position, HandlerException.original(e));
    }

    /**
     * Where the generator of {@code kitchen} emits to.
     */
    private final class KitchenWatermarks implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_kitchen(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_kitchen(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_kitchen(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code kitchen} enter.
     */
    private final class KitchenInput implements SourceOutput<TwoRooms.Reading> {
        @Override
        public void emit(TwoRooms.Reading record) {
            try {
                long timestamp = record.millis();
                consume_plausible(record, timestamp);
                kitchen_generator.onEvent(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (kitchen_malformedWatch != null) {
                kitchen_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("kitchen", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_kitchen(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_kitchen(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_kitchen(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            kitchen_generator.splits(count);
        }

        @Override
        public void split(int split) {
            kitchen_generator.split(split);
        }

        @Override
        public void splitEnded(int split) {
            kitchen_generator.splitEnded(split);
        }

        @Override
        public long splitWatermark(int split) {
            return kitchen_generator.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                kitchen_generator.end();
                watermark_kitchen(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the generator of {@code cellar} emits to.
     */
    private final class CellarWatermarks implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_cellar(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_cellar(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_cellar(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Where the records of {@code cellar} enter.
     */
    private final class CellarInput implements SourceOutput<TwoRooms.Reading> {
        @Override
        public void emit(TwoRooms.Reading record) {
            try {
                long timestamp = record.millis();
                consume_plausible(record, timestamp);
                consume_alarm(record, timestamp);
                cellar_generator.onEvent(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (cellar_malformedWatch != null) {
                cellar_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("cellar", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_cellar(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_cellar(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_cellar(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            cellar_generator.splits(count);
        }

        @Override
        public void split(int split) {
            cellar_generator.split(split);
        }

        @Override
        public void splitEnded(int split) {
            cellar_generator.splitEnded(split);
        }

        @Override
        public long splitWatermark(int split) {
            return cellar_generator.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                cellar_generator.end();
                watermark_cellar(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class PlausibleMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermarkTo_maximum(0, watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                statusTo_maximum(0, true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                statusTo_maximum(0, false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class MaximumMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                watermark_maximum(watermark);
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
