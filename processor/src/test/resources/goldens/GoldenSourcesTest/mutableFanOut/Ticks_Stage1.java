package ticks;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.MethodSink;
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
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Ticks}: ticks, dear, doubled, large, file, Last, print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Ticks_Stage1 implements Stage {
    private final Lane lane;
    private final Ticks job;
    private final SplitLag ticks_lag;
    private final SideWatch<MalformedRecord> ticks_malformedWatch;
    private final SourceHandle ticks;
    private long ticks_watermark = Long.MIN_VALUE;
    private boolean ticks_idle = false;
    private final StreamSink<Ticks.Tick> file;
    private final Counter file_records;
    private long file_out = 0;
    private final Exchange last_exchange;
    private Ticks.Tick last_arrived = null;
    private final Ticks.Last last = new Ticks.Last();
    private final WatermarkMerger last_merger;
    private final Ticks_LastState last_state;
    private final StreamSink<Ticks.Tick> print;
    private final Counter print_records;
    private long print_out = 0;
    private final WatermarkMerger print_merger;

    Ticks_Stage1(Ticks job, Lane lane) {
        this.lane = lane;
        this.job = job;
        ticks_lag = new SplitLag(0L);
        ticks_malformedWatch = lane.watch("ticks.malformed", Codecs.MALFORMED_RECORD);
        ticks = lane.source("ticks", () -> job.ticks(), new TicksInput());
        file = lane.<Ticks.Tick>sink("file", Ticks_TickCodec.INSTANCE, () -> job.file(new Ticks_TickCsv()));
        file_records = lane.counter("file", "out");
        last_exchange = lane.exchange("Last/0", Ticks_TickCodec.INSTANCE);
        last_merger = new WatermarkMerger(lane.parallelism(), new LastMerged());
        last_state = new Ticks_LastState(lane.state());
        print = lane.<Ticks.Tick>sink("print", Ticks_TickCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
        print_merger = new WatermarkMerger(3, new PrintMerged());
    }

    @Override
    public int work(int limit) {
        int taken;
        if (last_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = ticks.poll(limit);
            } catch (Exception e) {
                throw failure(ticks.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return ticks.ended() && (last_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            file.flush();
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
        Closing.closeAll(ticks, file, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_ticks(visitor);
        visit_last(visitor);
        visit_print(visitor);
    }

    private int poll_ticks(int limit) {
        try {
            return ticks.poll(limit);
        } catch (Exception e) {
            throw failure(ticks.position(), e);
        }
    }

    private void watermark_ticks(long watermark) throws Exception {
        if (watermark <= ticks_watermark) {
            return;
        }
        if (ticks_idle) {
            status_ticks(false);
        }
        ticks_watermark = watermark;
        print_merger.watermark(0, watermark);
        file.watermark(watermark);
        print_merger.watermark(1, watermark);
        watermarkTo_last(0, watermark);
    }

    private void consume_dear(Ticks.Tick record, long timestamp) throws Exception {
        if (job.dear(record)) {
            consume_print(Ticks_TickCodec.INSTANCE.copy(record), timestamp);
        }
    }

    private void consume_doubled(Ticks.Tick record, long timestamp) throws Exception {
        Ticks.Tick result = job.doubled(record);
        if (result != null) {
            consume_file(Ticks_TickCodec.INSTANCE.copy(result), timestamp);
            consume_print(result, timestamp);
        }
    }

    private void consume_large(Ticks.Tick record, long timestamp) throws Exception {
        if (job.large(record)) {
            route_last(record, timestamp);
        }
    }

    private void consume_file(Ticks.Tick record, long timestamp) throws Exception {
        file.write(record, timestamp);
        file_out++;
    }

    private void route_last(Ticks.Tick record, long timestamp) throws Exception {
        if (last_exchange == null) {
            consume_last(record, timestamp);
        } else {
            send_last(record, timestamp);
        }
    }

    private void watermarkTo_last(int stream, long watermark) throws Exception {
        if (last_exchange == null) {
            print_merger.watermark(2, watermark);
        } else {
            last_exchange.watermark(stream, watermark);
            last_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_last(Ticks.Tick record, long timestamp) throws Exception {
        long key = record.instrument;
        int at = last_state.find(key);
        last_state.keep(at);
        last_state.load(at, last);
        Ticks.Tick result = last.add(Ticks_TickCodec.INSTANCE.copy(record));
        last_state.store(at, last);
        if (result != null) {
            consume_print(Ticks_TickCodec.INSTANCE.copy(result), timestamp);
        }
    }

    private void consume_print(Ticks.Tick record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_last();
        if (last_exchange.ready()) {
            taken += poll_ticks(limit);
        }
        if (ticks.ended()) {
            last_exchange.end();
        }
        last_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return last_exchange.drained() && last_exchange.finished();
    }

    private void status_ticks(boolean idle) throws Exception {
        if (ticks_idle != idle) {
            ticks_idle = idle;
            print_merger.status(0, idle);
            file.status(idle);
            print_merger.status(1, idle);
            statusTo_last(0, idle);
        }
    }

    private void send_last(Ticks.Tick record, long timestamp) throws Exception {
        long key = record.instrument;
        int owner = last_exchange.lane(Hashes.mix(key));
        if (owner == lane.subtask()) {
            consume_last(record, timestamp);
            return;
        }
        BinaryOutput out = last_exchange.open(owner);
        out.writeLong(timestamp);
        Ticks_TickCodec.INSTANCE.write(record, out);
        last_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_last() {
        Page page = last_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_last(page, i);
                long timestamp = in.readLong();
                consume_last(last_arrived = Ticks_TickCodec.INSTANCE.read(in, last_arrived), timestamp);
            }
            signals_last(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + last_exchange.producer(), e);
        }
        last_exchange.release(page);
        return count + 1;
    }

    private void signals_last(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + last_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> last_merger.watermark(channel, page.value());
                case IDLE -> last_merger.status(channel, true);
                case ACTIVE -> last_merger.status(channel, false);
                default -> last_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_last(int stream, boolean idle) throws Exception {
        if (last_exchange != null) {
            last_exchange.status(stream, idle);
        }
        last_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void visit_ticks(StateVisitor visitor) {
        visitor.time("ticks", "lag", ticks_lag);
        visitor.lane("ticks", "splits", ticks);
        ticks_watermark = visitor.watermark("ticks", "watermark", ticks_watermark);
        ticks_idle = visitor.idle("ticks", "idle", ticks_idle);
    }

    private void visit_last(StateVisitor visitor) {
        visitor.time("Last", "channels/0", last_merger);
        visitor.keyed("Last", "state", new TablePart(last_state));
    }

    private void visit_print(StateVisitor visitor) {
        visitor.time("print", "channels/0", print_merger);
    }

    private void publishCounters() {
        file_records.set(file_out);
        print_records.set(print_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Ticks", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code ticks} enter.
     */
    private final class TicksInput implements SourceOutput<Ticks.Tick> {
        @Override
        public void emit(Ticks.Tick record) {
            try {
                long timestamp = record.millis;
                consume_dear(record, timestamp);
                consume_doubled(Ticks_TickCodec.INSTANCE.copy(record), timestamp);
                consume_large(record, timestamp);
                if (ticks_lag.advance(timestamp)) {
                    watermark_ticks(ticks_lag.watermark());
                }
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void malformed(MalformedRecord record) {
            if (ticks_malformedWatch != null) {
                ticks_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("ticks", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_ticks(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_ticks(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_ticks(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void splits(int count) {
            ticks_lag.splits(count);
        }

        @Override
        public void split(int split) {
            ticks_lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            try {
                watermark_ticks(ticks_lag.end(split));
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public long splitWatermark(int split) {
            return ticks_lag.watermarkOf(split);
        }

        @Override
        public void end() {
            try {
                watermark_ticks(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class LastMerged implements WatermarkTarget {
        @Override
        public void watermark(long watermark) {
            try {
                print_merger.watermark(2, watermark);
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
