package io.thalweg.runtime.time;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.WatermarkGenerator;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs the watermark generators of a source, one per split (E8), and merges what they say (E9): calls the generator of the
 * split at hand behind each record, asks all of them periodically, finds out which splits are idle (E4, E5, E11, E12).
 *
 * <p>A split that was not read since the last probe, be it for backpressure or alignment, does not come nearer to idleness
 * (E11). Until somebody says otherwise there is one split, and it is read all the time.
 *
 * <p>Owned by the thread of the lane.
 *
 * @param <T> the type of the records
 */
public final class SplitGenerators<T> implements LanePart {

    private final Supplier<? extends WatermarkGenerator<T>> made;
    private final long idleAfterMillis;
    private final SplitWatermarks merged;
    private final ProbeClock clock;
    private final List<Split<T>> splits = new ArrayList<>();
    private Split<T> current;
    private boolean turns; // whether splits are read in turn, and said to be

    /** One split: its generator, and what tells whether it is idle. */
    private static final class Split<T> {

        private final WatermarkGenerator<T> generator;
        private final SplitWatermarks.Split output;
        private final IdlenessTimer idleness; // null: never idle by itself
        private boolean read; // since the last probe
        private boolean ended;

        Split(WatermarkGenerator<T> generator, SplitWatermarks.Split output, IdlenessTimer idleness) {
            this.generator = generator;
            this.output = output;
            this.idleness = idleness;
        }
    }

    /**
     * Sets a source up; {@link #start} begins.
     *
     * @param made makes a generator for each split
     * @param intervalMillis how often the generators are asked, 0 for never
     * @param idleAfterMillis after how long without records a split is idle, -1 for never
     * @param target where watermarks and changes of status go
     * @throws IllegalArgumentException if a split could become idle but is never probed
     */
    public SplitGenerators(
            Supplier<? extends WatermarkGenerator<T>> made,
            long intervalMillis,
            long idleAfterMillis,
            WatermarkTarget target) {
        if (intervalMillis < 0 || intervalMillis == 0 && idleAfterMillis != -1) {
            throw new IllegalArgumentException("cannot probe for idleness after " + idleAfterMillis
                    + " ms with a periodic interval of " + intervalMillis + " ms");
        }
        this.made = made;
        this.clock = new ProbeClock(intervalMillis);
        this.idleAfterMillis = idleAfterMillis;
        this.merged = new SplitWatermarks(target);
        splits(1);
        current = splits.get(0);
    }

    /**
     * Begins at this processing time; the first probe is one interval away, less what had passed of it when saved.
     *
     * @param now the clock in milliseconds
     */
    public void start(long now) {
        long down = clock.start(now);
        for (Split<T> split : splits) {
            if (split.idleness != null) {
                split.idleness.paused(down);
            }
        }
    }

    /** There are so many splits by now. */
    public void splits(int count) {
        while (splits.size() < count) {
            IdlenessTimer idleness = idleAfterMillis == -1 ? null : new IdlenessTimer(idleAfterMillis);
            splits.add(new Split<>(made.get(), merged.add(), idleness));
        }
    }

    /** The split is being read: records from here on are its own. */
    public void split(int split) {
        turns = true;
        current = splits.get(split);
        current.read = true;
    }

    /**
     * A split has ended: its generator is asked once more (E4), then it holds nobody back, from the next watermark of the
     * source on. The last word of the last split is passed on at once.
     */
    public void splitEnded(int index) {
        Split<T> split = splits.get(index);
        split.generator.onPeriodicEmit(split.output.deferred());
        split.ended = true;
        if (splits.stream().allMatch(each -> each.ended)) {
            merged.emit();
        }
        merged.remove(split.output);
    }

    /** A record of the split at hand has been passed on: to be called behind it, so that its watermark follows it (E5). */
    public void onEvent(T record, long timestamp) {
        current.generator.onEvent(record, timestamp, current.output.immediate());
        if (current.idleness != null) {
            current.idleness.activity(); // it stays idle all the same, until its next watermark (E12)
        }
    }

    /**
     * Tells the time. If a probe is due, each split is found idle or its generator is asked, then all are merged once (E4).
     *
     * @param now the clock in milliseconds, never less than before
     */
    public void processingTime(long now) {
        if (clock.due(now)) {
            for (Split<T> split : splits) {
                probe(split, now);
            }
            clock.probed(now);
            merged.emit();
        }
    }

    private void probe(Split<T> split, long now) {
        if (split.ended) {
            return;
        }
        boolean paused = turns && !split.read;
        split.read = false;
        if (split.idleness == null) {
            split.generator.onPeriodicEmit(split.output.deferred());
        } else if (paused) {
            split.idleness.paused(now - clock.probedAt());
        } else if (split.idleness.probe(now)) {
            split.output.deferred().markIdle();
        } else {
            split.generator.onPeriodicEmit(split.output.deferred());
        }
    }

    /** No more records will come: asks the generators once more, be the interval over or not (E4), and never again. */
    public void end() {
        clock.end();
        for (Split<T> split : splits) {
            if (!split.ended) {
                split.generator.onPeriodicEmit(split.output.deferred());
            }
        }
        merged.emit();
    }

    /** The watermark of a split, {@link Long#MAX_VALUE} if it is idle or has ended: then it holds nobody back. */
    public long watermarkOf(int index) {
        Split<T> split = splits.get(index);
        return split.ended || split.output.isIdle() ? Long.MAX_VALUE : split.output.watermark();
    }

    @Override
    public void write(BinaryOutput out) {
        clock.write(out);
        out.writeLong(merged.emitter().last());
        out.writeBoolean(merged.emitter().isIdle());
        out.writeBoolean(turns);
        out.writeVarInt(splits.size());
        for (Split<T> split : splits) {
            write(split, out);
        }
    }

    private void write(Split<T> split, BinaryOutput out) {
        out.writeBoolean(split == current);
        out.writeBoolean(split.read);
        out.writeBoolean(split.ended);
        out.writeLong(split.output.watermark());
        out.writeBoolean(split.output.isIdle());
        SavedGenerator.write(split.generator, split.idleness, out);
    }

    /** With other lanes than before, lane 0 still reads the first split; all others begin anew (see {@link SplitLag#read}). */
    @Override
    public void read(RestoredLanes lanes) {
        BinaryInput in = lanes.sameLanes() ? lanes.own() : lanes.first();
        if (in == null) {
            return;
        }
        clock.read(in);
        merged.emitter().restore(in.readLong(), in.readBoolean());
        turns = in.readBoolean();
        int saved = in.readVarInt();
        splits(lanes.sameLanes() ? saved : 1);
        for (Split<T> split : splits) {
            read(split, in);
        }
    }

    private void read(Split<T> split, BinaryInput in) {
        current = in.readBoolean() ? split : current;
        split.read = in.readBoolean();
        boolean ended = in.readBoolean();
        split.output.restore(in.readLong(), in.readBoolean());
        SavedGenerator.read(split.generator, split.idleness, in);
        if (ended) {
            split.ended = true;
            merged.remove(split.output);
        }
    }
}
