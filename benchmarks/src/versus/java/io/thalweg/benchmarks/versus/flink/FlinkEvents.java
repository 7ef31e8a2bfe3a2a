package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventGenerator;
import io.thalweg.benchmarks.nexmark.EventSource;
import io.thalweg.benchmarks.nexmark.Totals;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The shared generator as a source of Flink's newer kind; subtask {@code i} makes the events of part {@code i}. */
final class FlinkEvents implements Source<Event, NoSplits.Split, Void> {
    private static final long serialVersionUID = 1;

    private final long seed;
    private final long records;
    private final int parts;
    private final int channels;
    private final long rate;

    FlinkEvents(EventSource source) {
        seed = source.seed();
        records = source.records();
        parts = source.parts();
        channels = source.channels();
        rate = source.rate();
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Event, NoSplits.Split> createReader(SourceReaderContext context) {
        return new Reader(new EventSource(seed, records, parts, channels, rate).generator(context.getIndexOfSubtask()));
    }

    @Override
    public SplitEnumerator<NoSplits.Split, Void> createEnumerator(
            SplitEnumeratorContext<NoSplits.Split> context) {
        return new NoSplits();
    }

    @Override
    public SplitEnumerator<NoSplits.Split, Void> restoreEnumerator(
            SplitEnumeratorContext<NoSplits.Split> context, Void checkpoint) {
        return new NoSplits();
    }

    @Override
    public SimpleVersionedSerializer<NoSplits.Split> getSplitSerializer() {
        return new NoSplits.Nothing<>();
    }

    @Override
    public SimpleVersionedSerializer<Void> getEnumeratorCheckpointSerializer() {
        return new NoSplits.Nothing<>();
    }

    /** Makes a page of events per call, which is cheaper than one. */
    private static final class Reader implements SourceReader<Event, NoSplits.Split> {
        private static final int PAGE = 128;

        private final EventGenerator generator;

        Reader(EventGenerator generator) {
            this.generator = generator;
        }

        @Override
        public void start() {
            Totals.opened();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Event> output) {
            Event event = generator.event();
            for (int i = 0; i < PAGE; i++) {
                if (!generator.isDue()) {
                    return InputStatus.MORE_AVAILABLE;
                }
                if (!generator.advance()) {
                    Totals.ended();
                    return InputStatus.END_OF_INPUT;
                }
                output.collect(event, event.time);
            }
            return InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<NoSplits.Split> snapshotState(long checkpointId) {
            return List.of();
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void addSplits(List<NoSplits.Split> splits) {}

        @Override
        public void notifyNoMoreSplits() {}

        @Override
        public void close() {}
    }
}
