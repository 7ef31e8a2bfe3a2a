package io.thalweg.runtime.checkpoint;

import java.util.BitSet;

/**
 * Exactly-once: the snapshot has the effect of precisely those records that stand before the barriers. Aligned, a channel
 * that has delivered its barrier is not read until all have (C2). Unaligned, the snapshot is taken at the first barrier,
 * and what the others deliver before theirs is added to it (C10); aligned for some time first, if so asked (C11).
 *
 * <p>One checkpoint is pending at a time: a barrier of a later one, or word that it is called off, ends it.
 */
public final class AligningHandler implements BarrierHandler {

    /** The time after which an aligned checkpoint goes on unaligned: never. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long NONE = -1;

    private final Listener listener;
    private final long unalignedAfterMillis;
    private final BitSet open;
    private final BitSet arrived = new BitSet(); // channels whose barrier of the pending checkpoint is here
    private final BitSet awaited = new BitSet(); // channels that ran when the first barrier came
    private long current = NONE; // the latest checkpoint heard of
    private long elapsedMillis;
    private boolean pending;
    private boolean overtaking; // the snapshot is taken, barriers are missing

    /**
     * Nothing has arrived.
     *
     * @param channels how many there are, all of them running
     * @param unalignedAfterMillis how long to align; 0 for not at all, {@link #NEVER} for as long as it takes
     */
    public AligningHandler(int channels, long unalignedAfterMillis, Listener listener) {
        this.listener = listener;
        this.unalignedAfterMillis = unalignedAfterMillis;
        this.open = new BitSet();
        open.set(0, channels);
    }

    @Override
    public void barrier(int channel, long checkpoint) {
        if (checkpoint < current || checkpoint == current && !pending) {
            return; // of a checkpoint that is over
        }
        if (checkpoint > current) {
            if (pending) {
                abort(current);
            }
            begin(checkpoint);
        }
        arrived.set(channel);
        proceed();
    }

    @Override
    public void cancel(int channel, long checkpoint) {
        if (checkpoint > current || checkpoint == current && pending) {
            abort(checkpoint);
        }
    }

    @Override
    public void ended(int channel) {
        open.clear(channel);
        if (pending) {
            arrived.set(channel);
            proceed();
        }
    }

    @Override
    public void elapsed(long millis) {
        elapsedMillis = millis;
        if (pending) {
            proceed();
        }
    }

    @Override
    public boolean blocked(int channel) {
        return pending && !overtaking && arrived.get(channel) && open.get(channel);
    }

    @Override
    public boolean overtaken(int channel) {
        return overtaking && !arrived.get(channel);
    }

    /** Whether the barrier of a channel is missing that the pending checkpoint waits for. */
    boolean awaits(int channel) {
        return pending && awaited.get(channel) && !arrived.get(channel);
    }

    /** Whether a later checkpoint has been heard of, so that this one must have been called off. */
    boolean isPast(long checkpoint) {
        return current > checkpoint;
    }

    /** Somebody else sees to a checkpoint: its barriers mean nothing here any more. */
    void skip(long checkpoint) {
        current = Math.max(current, checkpoint);
        pending = false;
        overtaking = false;
    }

    /** Whether a checkpoint has begun here and is not complete. */
    public boolean pending() {
        return pending;
    }

    private void begin(long checkpoint) {
        current = checkpoint;
        pending = true;
        overtaking = false;
        elapsedMillis = 0;
        arrived.clear();
        awaited.clear();
        awaited.or(open);
    }

    private void proceed() {
        boolean complete = isComplete();
        boolean overtakes = unalignedAfterMillis == 0 || elapsedMillis > unalignedAfterMillis;
        if (!overtaking && (complete || overtakes)) {
            overtaking = !complete;
            pending = !complete;
            listener.snapshot(current);
        } else if (overtaking && complete) {
            overtaking = false;
            pending = false;
        }
        if (complete) {
            listener.overtakenArrived(current);
        }
    }

    private boolean isComplete() {
        for (int channel = awaited.nextSetBit(0); channel >= 0; channel = awaited.nextSetBit(channel + 1)) {
            if (!arrived.get(channel)) {
                return false;
            }
        }
        return true;
    }

    private void abort(long checkpoint) {
        current = Math.max(current, checkpoint);
        pending = false;
        overtaking = false;
        listener.aborted(checkpoint);
    }

    /** The state, for a person to read. */
    @Override
    public String toString() {
        return "checkpoint " + current + (pending ? ", arrived " + arrived + " of " + awaited : "") + ", open " + open;
    }
}
