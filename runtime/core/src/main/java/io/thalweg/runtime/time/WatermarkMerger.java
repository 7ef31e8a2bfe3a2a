package io.thalweg.runtime.time;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;
import java.util.Arrays;

/**
 * Makes one watermark out of those of several channels that carry the same stream, for example of an exchange: the
 * minimum over all channels that are active and aligned (E10).
 *
 * <ul>
 *   <li>An idle channel takes no part, and its watermarks are ignored. When the last channel becomes idle and was
 *       holding the others back, the greatest of all watermarks is passed on first, so that the outcome does not depend
 *       on the order in which they became idle (E13).
 *   <li>A channel that becomes active again is not aligned, and takes no part either, until its watermark has caught up
 *       with what was passed on (E14).
 * </ul>
 *
 * <p>All channels start active, aligned and without a watermark. Owned by the thread of the lane.
 */
public final class WatermarkMerger implements LanePart {

    private final WatermarkTarget target;
    private final long[] watermarks;
    private final boolean[] idle;
    private final boolean[] aligned;
    private int activeInputs;
    private long current = Long.MIN_VALUE;

    /**
     * Merges channels.
     *
     * @param inputs how many channels there are, at least one
     * @param target gets the merged watermark each time it rises, and each change of the merged status
     */
    public WatermarkMerger(int inputs, WatermarkTarget target) {
        this.target = target;
        watermarks = new long[inputs];
        idle = new boolean[inputs];
        aligned = new boolean[inputs];
        activeInputs = inputs;
        Arrays.fill(watermarks, Long.MIN_VALUE);
        Arrays.fill(aligned, true);
    }

    /** A watermark has come on a channel; ignored if the channel is idle or its last watermark was not lower. */
    public void watermark(int input, long watermark) {
        if (idle[input] || watermark <= watermarks[input]) {
            return;
        }
        watermarks[input] = watermark;
        aligned[input] |= watermark >= current;
        emit(minimumOfAligned());
    }

    /** A channel has become idle ({@code true}) or active again. */
    public void status(int input, boolean nowIdle) {
        if (nowIdle) {
            idle(input);
        } else {
            active(input);
        }
    }

    /** A channel has become idle. */
    public void idle(int input) {
        if (idle[input]) {
            return;
        }
        idle[input] = true;
        aligned[input] = false;
        activeInputs--;
        if (watermarks[input] == current) { // it may have held the others back
            emit(activeInputs == 0 ? maximumOfAll() : minimumOfAligned());
        }
        if (activeInputs == 0) {
            target.idle();
        }
    }

    /** A channel is active again. */
    public void active(int input) {
        if (!idle[input]) {
            return;
        }
        idle[input] = false;
        aligned[input] = watermarks[input] >= current;
        activeInputs++;
        if (activeInputs == 1) {
            target.active();
        }
    }

    /** The last watermark passed on, {@link Long#MIN_VALUE} if there was none. */
    public long current() {
        return current;
    }

    @Override
    public void write(BinaryOutput out) {
        out.writeLong(current);
        out.writeVarInt(watermarks.length);
        for (int i = 0; i < watermarks.length; i++) {
            out.writeLong(watermarks[i]);
            out.writeBoolean(idle[i]);
            out.writeBoolean(aligned[i]);
        }
    }

    /**
     * With as many lanes as before, all channels are as they were. With others, a stream is on each of its channels where
     * it was on the slowest that was not idle, and idle if it was on all: what a lane knows better it says again.
     */
    @Override
    public void read(RestoredLanes lanes) {
        if (lanes.sameLanes()) {
            readChannels(lanes.own());
        } else {
            readStreams(lanes);
        }
        activeInputs = 0;
        for (boolean channelIdle : idle) {
            activeInputs += channelIdle ? 0 : 1;
        }
    }

    private void readChannels(BinaryInput in) {
        current = in.readLong();
        int channels = Math.min(in.readVarInt(), watermarks.length);
        for (int i = 0; i < channels; i++) {
            watermarks[i] = in.readLong();
            idle[i] = in.readBoolean();
            aligned[i] = in.readBoolean();
        }
    }

    private void readStreams(RestoredLanes lanes) {
        current = lanes.leastLong();
        Arrays.fill(watermarks, Long.MAX_VALUE);
        Arrays.fill(idle, true);
        for (BinaryInput in : lanes.all()) {
            in.readLong();
            int channels = in.readVarInt();
            boolean exchanged = channels != watermarks.length; // if not, a stream has one channel on each lane
            int before = exchanged ? lanes.lanesBefore() : 1;
            int now = exchanged ? lanes.lanesNow() : 1;
            for (int i = 0; i < channels; i++) {
                long watermark = in.readLong();
                boolean channelIdle = in.readBoolean();
                in.readBoolean();
                if (!channelIdle) {
                    int stream = i / before;
                    lower(stream * now, (stream + 1) * now, watermark);
                }
            }
        }
        for (int i = 0; i < idle.length; i++) {
            watermarks[i] = idle[i] ? current : watermarks[i];
            aligned[i] = !idle[i] && watermarks[i] >= current;
        }
    }

    /** A stream was active with this watermark on one of its channels. */
    private void lower(int firstChannel, int endChannel, long watermark) {
        for (int i = firstChannel; i < endChannel; i++) {
            watermarks[i] = Math.min(watermarks[i], watermark);
            idle[i] = false;
        }
    }

    private void emit(long merged) {
        if (merged > current) {
            current = merged;
            target.watermark(merged);
        }
    }

    /** Of no channel at all: {@link Long#MIN_VALUE}, which is never passed on. */
    private long minimumOfAligned() {
        long minimum = Long.MAX_VALUE;
        boolean any = false;
        for (int i = 0; i < watermarks.length; i++) {
            if (aligned[i]) {
                any = true;
                minimum = Math.min(minimum, watermarks[i]);
            }
        }
        return any ? minimum : Long.MIN_VALUE;
    }

    private long maximumOfAll() {
        long maximum = Long.MIN_VALUE;
        for (long watermark : watermarks) {
            maximum = Math.max(maximum, watermark);
        }
        return maximum;
    }
}
