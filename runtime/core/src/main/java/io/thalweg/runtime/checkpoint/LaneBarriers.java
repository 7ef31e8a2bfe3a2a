package io.thalweg.runtime.checkpoint;

import io.thalweg.runtime.channel.Exchange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Takes one lane through a checkpoint: sends its barriers edge by edge, from the sources on, and has the snapshot of the
 * whole lane taken when nothing in front of a barrier can reach it any more (C2).
 *
 * <p>The edges of a job have an order in which each stands behind all those that feed it. The barrier of an edge is sent
 * when all edges in front of it are aligned: then all that this lane will send over it in front of the barrier has been
 * sent. From then on the edge takes nothing, so that sources and calls that feed it wait. At the end the lane is at
 * rest: its state, its positions and what its sinks have got are one cut through the stream.
 *
 * <p>No lane waits for a thing that only a lane behind its own cut could do, and nothing in front of a barrier is held up;
 * hence lanes cannot block each other. Owned by the thread of the lane, like all that calls it.
 */
public final class LaneBarriers {

    /** What happens at the cut. */
    public interface Listener {

        /**
         * The state of the lane belongs into this checkpoint as it is now.
         *
         * @throws RuntimeException if it cannot be saved: the job fails
         */
        void snapshot(long checkpoint);

        /** The lane takes no part in a checkpoint any more that was called off. */
        void left(long checkpoint);
    }

    /** @param last whether the lane comes to rest behind it */
    private record Request(long checkpoint, boolean last) {}

    private final Listener listener;
    private final List<EdgeBarriers> edges = new ArrayList<>();
    private final ArrayDeque<Request> requests = new ArrayDeque<>();
    private final Set<Long> cancelled = new HashSet<>(); // of the requests
    private Request current; // null between checkpoints
    private int sent; // edges whose barrier has been sent
    private boolean atRest;

    /**
     * No checkpoint under way.
     *
     * @param exchanges of the lane, each behind those that feed it; empty if there is but one lane
     */
    public LaneBarriers(List<Exchange> exchanges, Listener listener) {
        this.listener = listener;
        exchanges.forEach(exchange -> edges.add(new EdgeBarriers(exchange)));
    }

    /**
     * A checkpoint begins. If one is under way it comes behind that.
     *
     * @param last whether the lane does nothing more behind it
     */
    public void begin(long checkpoint, boolean last) {
        requests.add(new Request(checkpoint, last));
    }

    /** A checkpoint is called off, whether or not it has begun here; without effect if this lane is through with it. */
    public void cancel(long checkpoint) {
        if (current != null && current.checkpoint == checkpoint) {
            current = null;
            edges.forEach(EdgeBarriers::release);
            leave(checkpoint);
        } else if (requests.stream().anyMatch(request -> request.checkpoint == checkpoint)) {
            cancelled.add(checkpoint); // its turn comes behind earlier ones, whose barriers may be under way
        }
    }

    private void leave(long checkpoint) {
        edges.forEach(edge -> edge.cancel(checkpoint));
        listener.left(checkpoint);
    }

    /** Whether barriers of this lane are under way: then time stands still, since a timer might write behind them. */
    public boolean aligning() {
        return current != null;
    }

    /** Whether the last checkpoint has been taken. */
    public boolean atRest() {
        return atRest;
    }

    /**
     * Does what can be done by now; to be called between two rounds of the lane.
     *
     * @return how many snapshots were taken
     */
    public int step() {
        int taken = 0;
        while (begun() && aligned()) {
            Request done = current;
            listener.snapshot(done.checkpoint);
            current = null;
            atRest = done.last;
            if (!atRest) {
                edges.forEach(EdgeBarriers::release);
            }
            taken++;
        }
        return taken;
    }

    private boolean begun() {
        while (current == null && !requests.isEmpty() && cancelled.remove(requests.peek().checkpoint)) {
            leave(requests.remove().checkpoint);
        }
        if (current == null && !requests.isEmpty()) {
            current = requests.remove();
            sent = 0;
            wake();
        }
        return current != null;
    }

    /** The last checkpoint has failed, and is tried once more. */
    private void wake() {
        if (atRest) {
            atRest = false;
            edges.forEach(EdgeBarriers::release);
        }
    }

    private boolean aligned() {
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edge == sent) {
                edges.get(edge).send(current.checkpoint);
                sent++;
            }
            if (!edges.get(edge).complete(current.checkpoint)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        Iterator<Request> next = requests.iterator();
        return (current == null ? "no checkpoint" : "checkpoint " + current.checkpoint + ", " + sent + " barriers sent")
                + (next.hasNext() ? ", then " + next.next().checkpoint : "")
                + (atRest ? ", at rest" : "");
    }
}
