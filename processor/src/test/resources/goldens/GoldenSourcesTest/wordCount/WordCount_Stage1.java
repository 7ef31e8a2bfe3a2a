package words;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.process.HandlerException;
import io.thalweg.runtime.process.NullKeyException;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.StepFailure;

/**
 * lines -> words -> Counts -> print. One lane, one thread.
 */
final class WordCount_Stage1 implements Stage {
    private final Lane lane;

    private final WordCount job;

    private final SideWatch<MalformedRecord> lines_malformedWatch;

    private final SourceHandle lines;

    private long lines_watermark = Long.MIN_VALUE;

    private boolean lines_idle = false;

    private final WordsOut words_out = new WordsOut();

    private final WordCount.Counts counts = new WordCount.Counts();

    private final WordCount_CountsState counts_state = new WordCount_CountsState();

    private final StreamSink<WordCount.Count> print;

    private final Counter print_records;

    WordCount_Stage1(WordCount job, Lane lane) {
        this.lane = lane;
        this.job = job;
        lines_malformedWatch = lane.watch("lines.malformed", Codecs.MALFORMED_RECORD);
        lines = lane.source("lines", () -> job.lines(), new LinesInput());
        print = lane.<WordCount.Count>sink("print", WordCount_CountCodec.INSTANCE, () -> record -> job.print(record));
        print_records = lane.counter("print", "out");
    }

    @Override
    public void start() {
    }

    @Override
    public int work(int limit) {
        return poll_lines(limit);
    }

    @Override
    public void processingTime(long now, long due) {
    }

    @Override
    public boolean finished() {
        return lines.ended();
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
        try {
            flush();
        } catch (Exception e) {
            throw failure(null, e);
        }
    }

    @Override
    public void close() {
        Closing.closeAll(lines, print);
    }

    private void watermark_lines(long watermark) throws Exception {
        if (watermark <= lines_watermark) {
            return;
        }
        if (lines_idle) {
            status_lines(false);
        }
        lines_watermark = watermark;
        print.watermark(watermark);
    }

    private int poll_lines(int limit) {
        try {
            return lines.poll(limit);
        } catch (Exception e) {
            throw failure(lines.position(), e);
        }
    }

    private void consume_words(String record, long timestamp) throws Exception {
        words_out.timestamp = timestamp;
        job.words(record, words_out);
    }

    private void consume_counts(String record, long timestamp) throws Exception {
        String key = WordCount.Counts.word(record);
        if (key == null) {
            coldNullKey_counts(record);
            return;
        }
        int at = counts_state.find(key);
        counts_state.load(at, counts);
        WordCount.Count result = counts.add(record, key);
        counts_state.store(at, counts);
        if (result != null) {
            consume_print(result, timestamp);
        }
    }

    private void consume_print(WordCount.Count record, long timestamp) throws Exception {
        print.write(record, timestamp);
        print_records.increment();
    }

    private void status_lines(boolean idle) throws Exception {
        if (lines_idle != idle) {
            lines_idle = idle;
            print.status(idle);
        }
    }

    private void coldNullKey_counts(String record) {
        throw new NullKeyException("Counts", "#word", record);
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
                consume_counts(record, timestamp);
            } catch (Exception e) {
                throw HandlerException.unchecked(e);
            }
        }
    }
}
