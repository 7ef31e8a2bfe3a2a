package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A script as it is being played to the sources of one run. All sources stand on the first lane, so they keep its order. */
final class ScriptRun {

    private final List<Script.Step> steps;
    private final Map<String, List<Object>> records;
    private final Map<String, Codec<?>> codecs;
    private final boolean reusing;
    private final boolean ending;
    private final Set<String> sources = new HashSet<>();
    private int next;

    /**
     * @param codecs of those sources whose records the job may change
     * @param reusing whether such a source has all of its records in one object
     * @param ending whether the sources end when the script is over
     */
    ScriptRun(Script script, Map<String, Codec<?>> codecs, boolean reusing, boolean ending) {
        this.steps = script.steps();
        this.records = script.recordsBySource();
        this.codecs = codecs;
        this.reusing = reusing;
        this.ending = ending;
    }

    /** The clock that is to be set when no lane has anything to do, or {@code Long.MIN_VALUE}. */
    long pendingTime() {
        return next < steps.size() && steps.get(next).isTime() ? steps.get(next).time() : Long.MIN_VALUE;
    }

    /** Goes back: what has been played since was for nothing. */
    void goBackTo(int steps) {
        next = steps;
    }

    /** How many steps have been played so far. */
    int steps() {
        return next;
    }

    /** The clock has been set. */
    void timeHasPassed() {
        next++;
    }

    /** @throws IllegalArgumentException if the script speaks of a source that the job does not have */
    void checkSources() {
        for (Script.Step step : steps) {
            if (!step.isTime() && !sources.contains(step.source())) {
                throw new IllegalArgumentException("the job has no source '" + step.source() + "'; it has "
                        + sources.stream().sorted().toList());
            }
        }
    }

    /** A source of the run; on other lanes than the first it ends at once. */
    <T> SourceHandle source(String name, SourceOutput<T> output, Counter counter, boolean firstLane) {
        sources.add(name);
        return new Source<>(name, feed(name, output), output, counter, !firstLane);
    }

    @SuppressWarnings("unchecked") // the script has records of the source's type, or the job fails on them
    private <T> RecordFeed<T> feed(String name, SourceOutput<T> output) {
        Codec<T> codec = (Codec<T>) codecs.get(name);
        if (codec == null) {
            return new RecordFeed.Direct<>(output);
        }
        return reusing
                ? new RecordFeed.Reusing<>(output, codec, (List<T>) records.getOrDefault(name, List.of()))
                : new RecordFeed.Copying<>(output, codec);
    }

    /** Whether all of it has been played. */
    boolean isOver() {
        return next == steps.size();
    }

    /** One source. It ends when the whole script is over, unless it stays open. */
    private final class Source<T> implements SourceHandle {

        private final String name;
        private final RecordFeed<T> feed;
        private final SourceOutput<T> output;
        private final Counter counter;
        private final boolean empty;
        private boolean ended;

        Source(String name, RecordFeed<T> feed, SourceOutput<T> output, Counter counter, boolean empty) {
            this.name = name;
            this.feed = feed;
            this.output = output;
            this.counter = counter;
            this.empty = empty;
        }

        @Override
        public int poll(int limit) {
            if (!ended && (empty || ending && isOver())) {
                ended = true;
                output.end();
                return 0;
            }
            int taken = 0;
            while (!empty
                    && taken < limit
                    && !isOver()
                    && name.equals(steps.get(next).source())) {
                pass(steps.get(next++).element());
                taken++;
            }
            return taken;
        }

        @SuppressWarnings("unchecked")
        private void pass(StreamElement<?> element) {
            if (element instanceof StreamElement.Value<?> value) {
                counter.add(1);
                feed.emit((T) value.value());
            } else if (element instanceof StreamElement.Watermark<?> watermark) {
                output.watermark(watermark.timestamp());
            } else if (((StreamElement.Status<?>) element).idle()) {
                output.idle();
            } else {
                output.active();
            }
        }

        @Override
        public boolean ended() {
            return ended;
        }

        @Override
        public String position() {
            return "step " + next + " of the script";
        }

        @Override
        public void close() {}
    }
}
