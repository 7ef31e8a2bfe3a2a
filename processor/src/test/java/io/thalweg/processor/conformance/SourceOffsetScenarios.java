package io.thalweg.processor.conformance;

import io.thalweg.api.BinaryOutput;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.snapshot.RestoredLanes;
import io.thalweg.runtime.source.PolledSource;
import io.thalweg.runtime.task.SourceOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scenarios of kind {@code source-offsets}: splits of a source before a checkpoint, and where they are opened when it is
 * restored. {@code finished: [split, end]} and {@code emitted: [split, offset]} say how far each is; {@code discovered} which
 * there are after the failure.
 */
final class SourceOffsetScenarios {

    private static final long EARLIEST = 0;

    private SourceOffsetScenarios() {}

    static List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind");
        Partitions before = new Partitions();
        byte[] saved = new byte[0];
        Outcome outcome = Outcome.of("splits of a source");
        for (Scenario.Step step : scenario.input()) {
            switch (step.verb()) {
                case "finished" -> before.add(step.list(), true);
                case "emitted" -> before.add(step.list(), false);
                case "checkpoint" -> saved = before.save();
                case "fail" -> {} // what was not saved is forgotten
                case "discovered" -> outcome.output().add(Map.of("restart_at", restarted(step.list(), saved)));
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
        }
        return List.of(outcome);
    }

    private static Map<String, Object> restarted(List<?> splits, byte[] saved) {
        Partitions after = new Partitions();
        splits.forEach(split -> after.ends.put(split.toString(), Long.MAX_VALUE));
        PolledSource<Long> source = after.source();
        if (saved.length > 0) {
            source.read(new RestoredLanes(List.of(saved), 0, 1));
        }
        source.poll(1);
        source.close();
        Map<String, Object> at = new LinkedHashMap<>();
        after.opened.forEach((split, position) -> at.put(split, position == EARLIEST ? "earliest" : position));
        return at;
    }

    /** A source whose splits hold their own offsets, up to an end, and are read to there. */
    private static final class Partitions implements StreamSource<Long>, SourceOutput<Long> {

        private final Map<String, Long> ends = new TreeMap<>(); // of all splits, exclusive
        private final List<String> finished = new ArrayList<>();
        private final Map<String, Long> opened = new TreeMap<>();

        void add(List<?> split, boolean isFinished) {
            String name = split.get(0).toString();
            long offset = Values.number(split.get(1));
            ends.put(name, isFinished ? offset : offset + 1);
            if (isFinished) {
                finished.add(name);
            }
        }

        PolledSource<Long> source() {
            return new PolledSource<>("partitions", this, this);
        }

        /** Reads as far as was said, and saves that. */
        byte[] save() {
            PolledSource<Long> source = source();
            for (int turn = 0; turn < ends.size() * 3; turn++) {
                source.poll(Integer.MAX_VALUE);
            }
            BinaryOutput out = new BinaryOutput();
            source.write(out);
            source.close();
            return out.toByteArray();
        }

        @Override
        public List<SourceSplit> splits() {
            return ends.keySet().stream().map(SourceSplit::new).toList();
        }

        @Override
        public SplitReader<Long> open(SourceSplit split, long position) {
            opened.put(split.id(), position);
            return new Offsets(position, ends.get(split.id()), finished.contains(split.id()));
        }

        @Override
        public void emit(Long offset) {}

        @Override
        public void malformed(MalformedRecord record) {}

        @Override
        public void watermark(long watermark) {}

        @Override
        public void idle() {}

        @Override
        public void active() {}

        @Override
        public void end() {}
    }

    /** Offsets up to an end, at which a split is finished or has nothing more for the time being. */
    private static final class Offsets implements SplitReader<Long> {

        private final long end;
        private final boolean finishes;
        private long next;

        Offsets(long next, long end, boolean finishes) {
            this.next = next;
            this.end = end;
            this.finishes = finishes;
        }

        @Override
        public int poll(Out<Long> out, int limit) {
            if (next == end) {
                return finishes ? END : 0;
            }
            int count = (int) Math.min(limit, end - next);
            for (int i = 0; i < count; i++) {
                out.emit(next++);
            }
            return count;
        }

        @Override
        public long position() {
            return next;
        }

        @Override
        public void close() {}
    }
}
