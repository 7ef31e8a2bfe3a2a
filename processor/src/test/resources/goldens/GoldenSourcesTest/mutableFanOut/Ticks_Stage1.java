package ticks;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.runtime.time.BoundedLag;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;

/**
 * ticks -> doubled -> large -> Last -> print -> file. One lane, one thread.
 */
final class Ticks_Stage1 implements Stage {
    private final Lane lane;

    private final Ticks job;

    private final BoundedLag ticks_lag;

    private final SideWatch<MalformedRecord> ticks_malformedWatch;

    private final SourceHandle ticks;

    private long ticks_watermark = Long.MIN_VALUE;

    private boolean ticks_idle = false;

    private final Ticks.Last last = new Ticks.Last();

    private final Ticks_LastState last_state = new Ticks_LastState();

    private final StreamSink<Ticks.Tick> print;

    private final Counter print_records;

    private final WatermarkMerger print_merger = new WatermarkMerger(2, new PrintMerged());

    private final StreamSink<Ticks.Tick> file;

    private final Counter file_records;

    Ticks_Stage1(Ticks job, Lane lane) {
        this.lane = lane;
        this.job = job;
        ticks_lag = new BoundedLag(0L);
        ticks_malformedWatch = lane.watch("ticks.malformed", Codecs.MALFORMED_RECORD);
        ticks = lane.source("ticks", () -> job.ticks(), new TicksInput());
        print = lane.<Ticks.Tick>sink("print", Ticks_TickCodec.INSTANCE, () -> record -> job.print(record));
        print_records = lane.counter("print", "out");
        file = lane.<Ticks.Tick>sink("file", Ticks_TickCodec.INSTANCE, () -> job.file(new Ticks_TickCsv()));
        file_records = lane.counter("file", "out");
    }

    @Override
    public void start() {
    }

    @Override
    public int work(int limit) {
        return poll_ticks(limit);
    }

    @Override
    public void processingTime(long now, long due) {
    }

    @Override
    public boolean finished() {
        return ticks.ended();
    }

    @Override
    public void flush() {
        try {
            print.flush();
            file.flush();
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
        Closing.closeAll(ticks, print, file);
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
    }

    private int poll_ticks(int limit) {
        try {
            return ticks.poll(limit);
        } catch (Exception e) {
            throw failure(ticks.position(), e);
        }
    }

    private void consume_doubled(Ticks.Tick record, long timestamp) throws Exception {
        Ticks.Tick result = job.doubled(record);
        if (result != null) {
            consume_print(Ticks_TickCodec.INSTANCE.copy(result), timestamp);
            consume_file(result, timestamp);
        }
    }

    private void consume_large(Ticks.Tick record, long timestamp) throws Exception {
        if (job.large(record)) {
            consume_last(record, timestamp);
        }
    }

    private void consume_last(Ticks.Tick record, long timestamp) throws Exception {
        long key = record.instrument;
        int at = last_state.find(key);
        last_state.load(at, last);
        Ticks.Tick result = last.add(record);
        last_state.store(at, last);
        if (result != null) {
            consume_print(result, timestamp);
        }
    }

    private void consume_print(Ticks.Tick record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_records.increment();
    }

    private void consume_file(Ticks.Tick record, long timestamp) throws Exception {
        file.write(record, timestamp);
        file_records.increment();
    }

    private void status_ticks(boolean idle) throws Exception {
        if (ticks_idle != idle) {
            ticks_idle = idle;
            if (idle) {
                print_merger.idle(0);
            } else {
                print_merger.active(0);
            }
            file.status(idle);
            if (idle) {
                print_merger.idle(1);
            } else {
                print_merger.active(1);
            }
        }
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
        public void end() {
            try {
                watermark_ticks(Long.MAX_VALUE);
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
                boolean idle = true;
                print.status(idle);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }

        @Override
        public void active() {
            try {
                boolean idle = false;
                print.status(idle);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
