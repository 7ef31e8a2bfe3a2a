package words;

import io.thalweg.annotations.Malformed;
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
import javax.annotation.processing.Generated;

/**
 * The steps of {@link WordCount}: lines -> words -> Counts -> print. One lane, one thread.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class WordCount_Stage1 implements Stage {
    private final Lane lane;
    private final WordCount job;
    private final SideWatch<MalformedRecord> lines_malformedWatch;
    private final SourceHandle lines;
    private long lines_watermark = Long.MIN_VALUE;
    private boolean lines_idle = false;
    private final WordsOut words_out = new WordsOut();
    private final Exchange counts_exchange;
    private final WordCount.Counts counts = new WordCount.Counts();
    private final WatermarkMerger counts_merger;
    private final WordCount_CountsState counts_state;
    private final StreamSink<WordCount.Count> print;
    private final Counter print_records;
    private long print_out = 0;

    WordCount_Stage1(WordCount job, Lane lane) {
        this.lane = lane;
        this.job = job;
        lines_malformedWatch = lane.watch("lines.malformed", Codecs.MALFORMED_RECORD);
        lines = lane.source("lines", () -> job.lines(), new LinesInput());
        counts_exchange = lane.exchange("Counts/0", Codecs.STRING);
        counts_merger = new WatermarkMerger(lane.parallelism(), new CountsMerged());
        counts_state = new WordCount_CountsState(lane.state());
        print = lane.<WordCount.Count>sink("print", WordCount_CountCodec.INSTANCE, () -> new MethodSink<>(record -> job.print(record)));
        print_records = lane.counter("print", "out");
    }

    @Override
    public int work(int limit) {
        int taken;
        if (counts_exchange != null) {
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
        return lines.ended() && (counts_exchange == null || exchangesFinished());
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
        Closing.closeAll(lines, print);
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visit_lines(visitor);
        visit_counts(visitor);
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
        watermarkTo_counts(0, watermark);
    }

    private void consume_words(String record, long timestamp) throws Exception {
        words_out.timestamp = timestamp;
        job.words(record, words_out);
    }

    private void route_counts(String record, long timestamp) throws Exception {
        if (counts_exchange == null) {
            consume_counts(record, timestamp);
        } else {
            send_counts(record, timestamp);
        }
    }

    private void watermarkTo_counts(int stream, long watermark) throws Exception {
        if (counts_exchange == null) {
            print.watermark(watermark);
        } else {
            counts_exchange.watermark(stream, watermark);
            counts_merger.watermark(stream * lane.parallelism() + lane.subtask(), watermark);
        }
    }

    private void consume_counts(String record, long timestamp) throws Exception {
        String key = WordCount.Counts.word(record);
        if (key == null) {
            coldNullKey_counts(record);
            return;
        }
        int at = counts_state.find(key);
        counts_state.keep(at);
        counts_state.load(at, counts);
        WordCount.Count result = counts.add(record, key);
        counts_state.store(at, counts);
        if (result != null) {
            consume_print(result, timestamp);
        }
    }

    private void consume_print(WordCount.Count record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_out++;
    }

    /**
     * One round with other lanes beside this one: later edges first, and each only while all edges behind it
     * have room.
     */
    private int workBesideOthers(int limit) {
        int taken = 0;
        taken += receive_counts();
        if (counts_exchange.ready()) {
            taken += poll_lines(limit);
        }
        if (lines.ended()) {
            counts_exchange.end();
        }
        counts_exchange.flushAfter(taken);
        return taken;
    }

    private boolean exchangesFinished() {
        return counts_exchange.drained() && counts_exchange.finished();
    }

    private void status_lines(boolean idle) throws Exception {
        if (lines_idle != idle) {
            lines_idle = idle;
            statusTo_counts(0, idle);
        }
    }

    private void send_counts(String record, long timestamp) throws Exception {
        String key = WordCount.Counts.word(record);
        if (key == null) {
            consume_counts(record, timestamp);
            return;
        }
        int owner = counts_exchange.lane(Hashes.of(key));
        if (owner == lane.subtask()) {
            consume_counts(record, timestamp);
            return;
        }
        BinaryOutput out = counts_exchange.open(owner);
        out.writeLong(timestamp);
        Codecs.STRING.write(record, out);
        counts_exchange.written(owner);
    }

    /**
     * Takes a page of records that other lanes have sent, and the signals between them.
     */
    private int receive_counts() {
        Page page = counts_exchange.poll();
        if (page == null) {
            return 0;
        }
        BinaryInput in = page.open();
        int count = page.count();
        try {
            for (int i = 0; i < count; i++) {
                signals_counts(page, i);
                long timestamp = in.readLong();
                consume_counts(Codecs.STRING.read(in), timestamp);
            }
            signals_counts(page, count);
        } catch (Exception e) {
            throw failure("a record of lane " + counts_exchange.producer(), e);
        }
        counts_exchange.release(page);
        return count + 1;
    }

    private void signals_counts(Page page, int index) throws Exception {
        while (page.hasSignal(index)) {
            int channel = page.stream() * lane.parallelism() + counts_exchange.producer();
            switch (page.signal()) {
                case WATERMARK -> counts_merger.watermark(channel, page.value());
                case IDLE -> counts_merger.status(channel, true);
                case ACTIVE -> counts_merger.status(channel, false);
                default -> counts_exchange.producerEnded();
            }
            page.nextSignal();
        }
    }

    private void statusTo_counts(int stream, boolean idle) throws Exception {
        if (counts_exchange != null) {
            counts_exchange.status(stream, idle);
        }
        counts_merger.status(stream * lane.parallelism() + lane.subtask(), idle);
    }

    private void coldNullKey_counts(String record) {
        throw new NullKeyException("Counts", "#word", record);
    }

    private void visit_lines(StateVisitor visitor) {
        visitor.lane("lines", "splits", lines);
        lines_watermark = visitor.watermark("lines", "watermark", lines_watermark);
        lines_idle = visitor.idle("lines", "idle", lines_idle);
    }

    private void visit_counts(StateVisitor visitor) {
        visitor.time("Counts", "channels/0", counts_merger);
        visitor.keyed("Counts", "state", new TablePart(counts_state));
    }

    private void publishCounters() {
        print_records.set(print_out);
    }

    private static StepFailure failure(String position, Exception e) {
        return StepFailure.of("WordCount", null, position, HandlerException.original(e));
    }

    /**
     * Where the records of {@code lines} enter.
     */
    private final class LinesInput implements SourceOutput<String> {
        @Override
        public void emit(String record) {
            try {
                long timestamp = Long.MIN_VALUE;
                consume_words(record, timestamp);
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
     * Stream {@code words}.
     */
    private final class WordsOut implements Out<String> {
        private long timestamp;

        @Override
        public void emit(String record) {
            try {
                route_counts(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }

    private final class CountsMerged implements WatermarkTarget {
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
