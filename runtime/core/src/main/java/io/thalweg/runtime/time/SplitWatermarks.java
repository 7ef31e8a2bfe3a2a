package io.thalweg.runtime.time;

import io.thalweg.api.WatermarkOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * The watermark of a source with several splits, each of which has a generator of its own: the minimum over the splits
 * that are not idle, or the maximum over all if all are (E9).
 *
 * <p>What a generator emits behind a record goes to {@link Split#immediate} and counts at once. What it emits
 * periodically goes to {@link Split#deferred}; when all splits have been asked, {@link #emit} merges once. Owned by the
 * thread of the lane.
 */
public final class SplitWatermarks {

    private final WatermarkEmitter emitter;
    private final List<Split> splits = new ArrayList<>();

    /** Starts without splits; the merged watermark and status go to the target. */
    public SplitWatermarks(WatermarkTarget target) {
        emitter = new WatermarkEmitter(target);
    }

    /** A new split: without a watermark, so it holds the others back but never lowers what was emitted. */
    public Split add() {
        Split split = new Split();
        splits.add(split);
        return split;
    }

    /** A split has ended: it holds nobody back any more, from the next emission on. */
    public void remove(Split split) {
        splits.remove(split);
    }

    /** Merges what has been deferred, and emits it. */
    public void emit() {
        if (splits.isEmpty()) {
            return;
        }
        if (noneActive()) {
            emitter.emitWatermark(maximumOfAll());
            emitter.markIdle();
        } else {
            emitter.emitWatermark(minimumOfActive());
        }
    }

    /** What the merged watermarks go through; whatever else emits watermarks for the source has to use it too. */
    public WatermarkEmitter emitter() {
        return emitter;
    }

    private boolean noneActive() {
        for (Split split : splits) {
            if (!split.idle) {
                return false;
            }
        }
        return true;
    }

    private long minimumOfActive() {
        long minimum = Long.MAX_VALUE;
        for (Split split : splits) {
            if (!split.idle) {
                minimum = Math.min(minimum, split.watermark);
            }
        }
        return minimum;
    }

    private long maximumOfAll() {
        long maximum = Long.MIN_VALUE;
        for (Split split : splits) {
            maximum = Math.max(maximum, split.watermark);
        }
        return maximum;
    }

    /** One split: the two outputs that its generator may be called with. */
    public final class Split {

        private final Output immediate = new Output(this, SplitWatermarks.this);
        private final Output deferred = new Output(this, null);
        private long watermark = Long.MIN_VALUE;
        private boolean idle;

        private Split() {}

        /** For what is emitted behind a record. */
        public WatermarkOutput immediate() {
            return immediate;
        }

        /** For what is emitted periodically. */
        public WatermarkOutput deferred() {
            return deferred;
        }

        /** The greatest watermark of the split, {@link Long#MIN_VALUE} if there was none. */
        public long watermark() {
            return watermark;
        }

        /** What it has said in an earlier life of the job. */
        void restore(long newWatermark, boolean newIdle) {
            watermark = newWatermark;
            idle = newIdle;
        }

        /** Whether it takes no part in the minimum. */
        public boolean isIdle() {
            return idle;
        }
    }

    /**
     * Notes what a generator says about its split. A split that is active again only takes part in the minimum again;
     * the source itself becomes active with its next watermark (E12).
     */
    private static final class Output implements WatermarkOutput {

        private final Split split;
        private final SplitWatermarks listener; // null: deferred

        Output(Split split, SplitWatermarks listener) {
            this.split = split;
            this.listener = listener;
        }

        @Override
        public void emitWatermark(long watermark) {
            split.watermark = Math.max(split.watermark, watermark);
            status(false);
        }

        @Override
        public void markIdle() {
            status(true);
        }

        @Override
        public void markActive() {
            status(false);
        }

        private void status(boolean idle) {
            split.idle = idle;
            if (listener != null) {
                listener.emit();
            }
        }
    }
}
