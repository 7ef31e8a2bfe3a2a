package io.thalweg.runtime.checkpoint;

import io.thalweg.runtime.channel.Barriers;
import io.thalweg.runtime.channel.Exchange;

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
    }

    /** Sends the barrier of this lane: all that comes before it has been sent. */
    void send(long checkpoint) {
        edge.barrier(checkpoint);
    }

    /** Whether all barriers are here, and those of this lane have left. */
    boolean complete(long checkpoint) {
        return aligned == checkpoint && edge.barrierSent();
    }

    /** What stands behind the barriers may move again. */
    void release() {
        held = false;
        edge.releaseBarrier();
    }

    /** Nothing comes of a checkpoint. */
    void cancel(long checkpoint) {
        handler.cancel(0, checkpoint);
        if (aligned == checkpoint) {
            release();
        }
    }
}
