package io.thalweg.runtime.checkpoint;

import io.thalweg.runtime.channel.Barriers;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import java.util.BitSet;

/**
 * The barriers of one edge as they arrive on one lane, which counts as one of the lanes that send. Once all are there the
 * edge stays blocked, until the lane has taken its snapshot.
 */
final class EdgeBarriers implements Barriers {

    private static final long NONE = -1;

    private final Exchange edge;
    private final AligningHandler handler;
    private long aligned = NONE; // the checkpoint for which all barriers are there
    private boolean held;
    private final BitSet missing = new BitSet(); // lanes of whose pages some in front of their barriers are to come
    private long overtaking = NONE; // the checkpoint that these belong to
    private boolean calledOff; // word of it is on its way to this lane

    EdgeBarriers(Exchange edge) {
        this.edge = edge;
        this.handler = new AligningHandler(edge.lanes(), AligningHandler.NEVER, new Arrivals());
        edge.barriers(this);
    }

    private final class Arrivals implements BarrierHandler.Listener {

        @Override
        public void snapshot(long checkpoint) {
            aligned = checkpoint;
            held = true;
        }

        @Override
        public void aborted(long checkpoint) {}
    }

    @Override
    public boolean blocked(int producer) {
        return held || handler.blocked(producer);
    }

    @Override
    public void barrier(int producer, long checkpoint) {
        handler.barrier(producer, checkpoint);
    }

    @Override
    public void ended(int producer) {
        handler.ended(producer);
        arrived(producer);
    }

    private void arrived(int producer) {
        missing.clear(producer);
        edge.showEarly(producer, false);
    }

    /** Sends the barrier of this lane: all that comes before it has been sent. */
    void send(long checkpoint) {
        edge.barrier(checkpoint);
    }

    /** Whether all barriers are here, and those of this lane have left. */
    boolean complete(long checkpoint) {
        return aligned == checkpoint && edge.barrierSent();
    }

    /** The lane cuts now. What others send in front of their barriers belongs into its snapshot from here on. */
    void overtake(long checkpoint, boolean isSent) {
        if (!isSent) {
            edge.barrier(checkpoint);
        }
        overtaking = checkpoint;
        calledOff = handler.isPast(checkpoint);
        release();
        if (calledOff) {
            return;
        }
        for (int producer = 0; producer < edge.lanes(); producer++) {
            Page last = edge.lastEarly(producer);
            if (handler.awaits(producer) && !isLast(last)) {
                missing.set(producer);
                edge.showEarly(producer, true);
                calledOff |= last != null && last.barrier() > checkpoint;
            }
        }
        handler.skip(checkpoint);
        if (calledOff) {
            giveUp();
        }
    }

    /** Shows what was taken for an earlier checkpoint before its turn, which has not come. */
    void showTaken(LaneBarriers.Listener listener) {
        for (int producer = 0; producer < edge.lanes(); producer++) {
            int from = producer;
            edge.forEachEarly(from, page -> listener.overtaken(edge, from, page));
        }
    }

    /** Shows what has arrived in front of barriers; whether that is all of it. */
    boolean showArrived(LaneBarriers.Listener listener) {
        for (int producer = missing.nextSetBit(0); producer >= 0; producer = missing.nextSetBit(producer + 1)) {
            while (missing.get(producer)) {
                Page page = edge.pollEarly(producer, overtaking);
                if (page == null) {
                    break;
                }
                listener.overtaken(edge, producer, page);
                if (isLast(page)) {
                    arrived(producer);
                } else if (page.barrier() > overtaking) {
                    giveUp();
                }
            }
        }
        return missing.isEmpty() && !calledOff;
    }

    /** The checkpoint has been called off by a lane that is ahead: nothing more is taken for it, until word comes. */
    private void giveUp() {
        calledOff = true;
        for (int producer = 0; producer < edge.lanes(); producer++) {
            arrived(producer);
        }
    }

    /** Whether nothing behind a page belongs into the snapshot. */
    private boolean isLast(Page page) {
        return page != null && (page.barrier() == overtaking || page.ends());
    }

    /** What stands behind the barriers may move again. */
    void release() {
        held = false;
        edge.releaseBarrier();
    }

    /** Nothing comes of a checkpoint. */
    void cancel(long checkpoint) {
        handler.cancel(0, checkpoint);
        if (overtaking == checkpoint) {
            giveUp();
            calledOff = false;
        }
        if (aligned == checkpoint) {
            release();
        }
    }

    /** The state, for a person to read. */
    @Override
    public String toString() {
        return edge.name()
                + (held ? ", held" : "")
                + (missing.isEmpty() ? "" : ", misses lanes " + missing)
                + (calledOff ? ", called off; " : "; ")
                + handler;
    }
}
