package io.thalweg.runtime.source;

import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.time.WatermarkAlignment;
import java.util.List;

/**
 * Says which splits of a source may be read just now, so that they stay together in event time (E16). Two rules: in an
 * alignment group whoever is not idle holds the others back; without a group only splits that have records at hand and a
 * watermark do, so that a split that waits for its input never stops the others. Owned by the thread of the lane.
 */
public final class SplitAlignment {

    private final WatermarkAlignment shared; // null: everybody reads on
    private final WatermarkAlignment.Member member;
    private final boolean group;
    private long maximum = Long.MAX_VALUE;

    private SplitAlignment(WatermarkAlignment shared, boolean group) {
        this.shared = shared;
        this.group = group;
        this.member = shared == null ? null : shared.join(group);
    }

    /** Everybody reads on. */
    public static SplitAlignment none() {
        return new SplitAlignment(null, false);
    }

    /** As one of the sources of a group. */
    public static SplitAlignment inGroup(WatermarkAlignment group) {
        return new SplitAlignment(group, true);
    }

    /** Among the splits of one source, on all lanes. */
    public static SplitAlignment amongSplits(WatermarkAlignment splits) {
        return new SplitAlignment(splits, false);
    }

    /** Tells others where the splits of this lane stand, and looks where they are. */
    void look(List<? extends OpenSplit<?>> open, SourceOutput<?> output) {
        if (shared == null) {
            return;
        }
        long least = Long.MAX_VALUE;
        for (OpenSplit<?> split : open) {
            long watermark = output.splitWatermark(split.index);
            if (group || split.hasRecords && watermark != Long.MIN_VALUE) {
                least = Math.min(least, watermark);
            }
        }
        member.report(least);
        maximum = shared.maximum();
    }

    /** Whether a split with that watermark may be read; an idle one, {@link Long#MAX_VALUE}, may. */
    boolean allows(long watermark) {
        return watermark <= maximum || watermark == Long.MAX_VALUE;
    }

    /** The source reads no more. */
    void leave() {
        if (shared != null) {
            member.report(Long.MAX_VALUE);
        }
    }
}
