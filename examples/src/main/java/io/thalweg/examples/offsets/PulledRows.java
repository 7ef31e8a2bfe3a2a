package io.thalweg.examples.offsets;

import io.thalweg.annotations.Checkpointed;
import io.thalweg.annotations.Csv;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.OnCheckpoint;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnStart;
import io.thalweg.annotations.OperatorState;
import io.thalweg.annotations.Redistribution;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.api.Config;
import io.thalweg.api.Context;
import io.thalweg.api.FileSink;
import io.thalweg.api.Format;
import io.thalweg.api.GeneratorSource;
import io.thalweg.api.ListState;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import java.util.Map;
import java.util.TreeMap;

/** Pulls the rows of some partitions, which are of different length; each lane has its own partitions. */
@Job
@Checkpointed(every = "1s", storage = "${checkpoints:}")
class PulledRows {

    record Row(int partition, long offset) {}

    record Offset(int partition, long next) {}

    /** When to pull: each turn is for one row of each partition. */
    @Source
    StreamSource<Long> turns(Config config) {
        return GeneratorSource.of(turn -> turn)
                .count(config.getLong("turns", 1_000))
                .splits(config.getInt("lanes", 2));
    }

    static class Pull {
        @OperatorState(Redistribution.UNION)
        ListState<Offset> offsets;

        transient Map<Integer, Long> next = new TreeMap<>(); // of the partitions of this lane
        transient int partitions;

        @OnStart
        void start(Config config, Context context) {
            partitions = config.getInt("partitions", 4);
            for (int partition = context.subtask(); partition < partitions; partition += context.parallelism()) {
                next.put(partition, 0L);
            }
            for (Offset offset : offsets.get()) { // of all lanes
                next.computeIfPresent(offset.partition(), (partition, known) -> Math.max(known, offset.next()));
            }
        }

        @OnEvent
        void pull(Long turn, Out<Row> rows) {
            next.replaceAll((partition, offset) -> {
                if (offset == length(partition)) {
                    return offset;
                }
                rows.emit(new Row(partition, offset));
                return offset + 1;
            });
        }

        /** Only what this lane has: one that saved all it was given would double the list each time. */
        @OnCheckpoint
        void save() {
            offsets.clear();
            next.forEach((partition, offset) -> offsets.add(new Offset(partition, offset)));
        }

        static long length(int partition) {
            return 10L * (partition + 1);
        }
    }

    @From("Pull")
    @Sink
    StreamSink<Row> rows(Config config, @Csv Format<Row> format) {
        return FileSink.of(config.get("output", "-"), format);
    }
}
