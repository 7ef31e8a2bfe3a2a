package readings;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.FailedRecord;
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
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The steps of {@link Readings}: lines, parsed, bad, Totals, print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Readings_Stage1 implements Stage {
    private final Lane lane;
    private final Readings job;
    private final SideWatch<MalformedRecord> lines_malformedWatch;
    private final SourceHandle lines;
    private long lines_watermark = Long.MIN_VALUE;
    private boolean lines_idle = false;
    private final ParsedOut parsed_out = new ParsedOut();
    private final Counter parsed_failed;
    private final SideWatch<FailedRecord> parsed_failedWatch;
    private final StreamSink<FailedRecord> bad;
    private final Counter bad_records;
    private long bad_out = 0;
    private final Exchange totals_exchange;
    private final Readings.Totals totals = new Readings.Totals();
    private final WatermarkMerger totals_merger;
    private final Readings_TotalsState totals_state;
    private final Counter totals_failed;
    private final StreamSink<Readings.Total> print;
    private final Counter print_records;
    private long print_out = 0;
    private final Counter print_failed;

    Readings_Stage1(Readings job, Lane lane) {
        this.lane = lane;
        this.job = job;
        lines_malformedWatch = lane.watch("lines.malformed", Codecs.MALFORMED_RECORD);
        lines = lane.source("lines", () -> job.lines(), new LinesInput());
        parsed_failed = lane.counter("parsed", "failed");
        parsed_failedWatch = lane.watch("parsed.failed", Codecs.FAILED_RECORD);
        bad = lane.<FailedRecord>sink("bad", Codecs.FAILED_RECORD, () -> job.bad(new Readings_FailedRecordCsv()));
        bad_records = lane.counter("bad", "out");
        totals_exchange = lane.exchange("Totals/0", Readings_ReadingCodec.INSTANCE);
        totals_merger = new WatermarkMerger(lane.parallelism(), new TotalsMerged());
        totals_state = new Readings_TotalsState(lane.state());
        totals_failed = lane.counter("Totals", "failed");
        print = lane.<Readings.Total>sink("print", Readings_TotalCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
        print_failed = lane.counter("print", "failed");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (totals_exchange != null) {
            taken = workBesideOthers(limit);
        } else {
            try {
                taken = lines.poll(limit);
            } catch (Exception e) {
                throw failure(lines.position(), e);
            }
        }
        publishCounters();
        return taken;
    }

    @Override
    public boolean finished() {
        return lines.ended() && (totals_exchange == null || exchangesFinished());
    }

    @Override
    public void flush() {
        try {
            bad.flush();
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
        Closing.closeAll(lines, bad, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_lines(visitor);
        visit_totals(visitor);
    }

    private int poll_lines(int limit) {
        try {
            return lines.poll(limit);
        } catch (Exception e) {
            throw failure(lines.position(), e);
        }
    }

    private void watermark_lines(long watermark) throws Exception {
        if (watermark <= lines_watermark) {
            return;
        }
        if (lines_idle) {
            status_lines(false);
        }
        lines_watermark = watermark;
        watermarkTo_totals(0, watermark);
        bad.watermark(watermark);
    }

    private void guarded_parsed(String record, long timestamp) throws Exception {
        try {
            job.parsed(record, parsed_out);
        } catch (Exception e) {
            parsed_out.drop();
            failed_parsed(record, timestamp, e);
            return;
        }
        parsed_out.release();
    }

    private void consume_parsed(String record, long timestamp) throws Exception {
        parsed_out.timestamp = timestamp;
        guarded_parsed(record, timestamp);
    }

    private void consume_bad(FailedRecord record, long timestamp) throws Exception {
        bad.write(record, timestamp);
        bad_out++;
    }

    private void route_totals(Readings.Reading record, long timestamp) throws Exception {
        if (totals_exchange == null) {
            consume_totals(record, timestamp);
        } else {
            send_totals(record, timestamp);
        }
    }

    private void watermarkTo_totals(int stream, long watermark) throws Exception {
        if (totals_exchange == null) {
            print.watermark(watermark);
        } else {
            totals_exchange.watermark(stream, watermark);
            totals_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_totals(Readings.Reading record, long timestamp) throws Exception {
        String key = record.sensor();
        if (key == null) {
            coldNullKey_totals(record);
            return;
        }
        int at = totals_state.find(key);
        totals_state.keep(at);
        totals_state.load(at, totals);
        Readings.Total result;
        try {
            result = totals.add(record, key);
        } catch (Exception e) {
            failed_totals(record, timestamp, e);
            return;
        }
        totals_state.store(at, totals);
        if (result != null) {
            consume_print(result, timestamp);
        }
    }

    private void consume_print(Readings.Total record, long timestamp) throws Exception {
        try {
            print.write(record, timestamp);
        } catch (Exception e) {
            failed_print(record, timestamp, HandlerException.original(e));
            return;
        }
        print_out++;
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_totals();
        if (totals_exchange.ready()) {
            taken += poll_lines(limit);
        }
        if (lines.ended()) {
            totals_exchange.end();
        }
        totals_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return totals_exchange.drained() && totals_exchange.finished();
    }

    private void status_lines(boolean idle) throws Exception {
        if (lines_idle != idle) {
            lines_idle = idle;
            statusTo_totals(0, idle);
            bad.status(idle);
        }
    }

    private void failed_parsed(String record, long timestamp, Throwable cause) throws Exception {
        parsed_failed.increment();
        FailedRecord failed = FailedRecord.of(record, "parsed", cause, "lines: " + lines.position());
        if (parsed_failedWatch != null) {
            parsed_failedWatch.record(failed, timestamp);
        }
        consume_bad(failed, timestamp);
    }

    private void send_totals(Readings.Reading record, long timestamp) throws Exception {
        String key = record.sensor();
        if (key == null) {
            consume_totals(record, timestamp);
            return;
        }
        int owner = totals_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_totals(record, timestamp);
            return;
        }
        BinaryOutput out = totals_exchange.open(owner);
        out.writeLong(timestamp);
        Readings_ReadingCodec.INSTANCE.write(record, out);
        totals_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_totals() {
        Page page = totals_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_totals(page, i);
                long timestamp = in.readLong();
                consume_totals(Readings_ReadingCodec.INSTANCE.read(in), timestamp);
            }
            signals_totals(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + totals_exchange.producer(), e);
        }
        totals_exchange.release(page);
        return count + 1;
    }

    private void signals_totals(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + totals_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> totals_merger.watermark(channel, page.value());
                case IDLE -> totals_merger.status(channel, true);
                case ACTIVE -> totals_merger.status(channel, false);
                default -> totals_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_totals(int stream, boolean idle) throws Exception {
        if (totals_exchange != null) {
            totals_exchange.status(stream, idle);
        }
        totals_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_totals(Readings.Reading record) {
        throw new NullKeyException("Totals", "sensor", record);
    }

    private void failed_totals(Readings.Reading record, long timestamp, Throwable cause) throws Exception {
        totals_failed.increment();
    }

    private void failed_print(Readings.Total record, long timestamp, Throwable cause) throws Exception {
        print_failed.increment();
    }

    private void visit_lines(StateVisitor visitor) {
        visitor.lane("lines", "splits", lines);
        lines_watermark = visitor.watermark("lines", "watermark", lines_watermark);
        lines_idle = visitor.idle("lines", "idle", lines_idle);
    }

    private void visit_totals(StateVisitor visitor) {
        visitor.time("Totals", "channels/0", totals_merger);
        visitor.keyed("Totals", "state", new TablePart(totals_state));
    }

    private void publishCounters() {
        bad_records.set(bad_out);
        print_records.set(print_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("Readings", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code lines} enter.
     */
    private final class LinesInput implements SourceOutput<String> {
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
            if (lines_malformedWatch != null) {
                lines_malformedWatch.record(record, Long.MIN_VALUE);
            }
            lane.malformed("lines", Malformed.FAIL, record);
        }

        @Override
        public void watermark(long watermark) {
            try {
                watermark_lines(watermark);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void idle() {
            try {
                status_lines(true);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                status_lines(false);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void end() {
            try {
                watermark_lines(Long.MAX_VALUE);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    /**
     * Stream {@code parsed}: held until the handler has returned.
     */
    private final class ParsedOut implements Out<Readings.Reading> {
        private long timestamp;
        private final List<Readings.Reading> held = new ArrayList<>();

        @Override
        public void emit(Readings.Reading record) {
            held.add(record);
        }

        private void release() throws Exception {
            for (Readings.Reading record : held) {
                route_totals(record, timestamp);
            }
            held.clear();
        }

        private void drop() {
            held.clear();
        }
    }

    private final class TotalsMerged implements WatermarkTarget {
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
