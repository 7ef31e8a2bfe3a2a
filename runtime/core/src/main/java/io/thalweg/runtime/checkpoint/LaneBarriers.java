package io.thalweg.runtime.checkpoint;

import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
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
 * <p>Or barriers overtake (C10), at once or when alignment takes too long (C11): the lane then cuts where it is, sends its
 * barriers behind what it has sent so far, and goes on. What other lanes have sent in front of theirs, and this one has not
 * processed at its cut, is part of the snapshot: it is taken out of the queues for that, and processed when its turn comes.
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

        /** A page that another lane has sent before its cut, and that this lane has not processed at its own. */
        default void overtaken(Exchange edge, int producer, Page page) {}

        /** Everything that belongs into the snapshot has been shown. */
        default void taken(long checkpoint) {}

        /** The lane takes no part in a checkpoint any more that was called off. */
        void left(long checkpoint);
    }

    private record Request(long checkpoint, CheckpointKind kind, long begunMillis) {}

    private final Listener listener;
    private final long overtakeAfterMillis;
    private final List<EdgeBarriers> edges = new ArrayList<>();
    private final ArrayDeque<Request> requests = new ArrayDeque<>();
    private final Set<Long> cancelled = new HashSet<>(); // of the requests
    private Request current; // null between checkpoints
    private boolean collecting; // the cut has been made, and barriers of others are missing
    private int sent; // edges whose barrier has been sent
    private boolean atRest;

    /**
     * No checkpoint under way.
     *
     * @param exchanges of the lane, each behind those that feed it; empty if there is but one lane
     * @param overtakeAfterMillis how long barriers of periodic checkpoints wait for records, {@link
     *     AligningHandler#NEVER} for always
     */
    public LaneBarriers(List<Exchange> exchanges, long overtakeAfterMillis, Listener listener) {
        this.listener = listener;
        this.overtakeAfterMillis = overtakeAfterMillis;
        exchanges.forEach(exchange -> edges.add(new EdgeBarriers(exchange)));
    }

    /**
     * A checkpoint begins. If one is under way it comes behind that.
     *
     * @param timeMillis the time of the lane
     */
    public void begin(long checkpoint, CheckpointKind kind, long timeMillis) {
        requests.add(new Request(checkpoint, kind, timeMillis));
    }

    /** A checkpoint is called off, whether or not it has begun here; without effect if this lane is through with it. */
    public void cancel(long checkpoint) {
        if (current != null && current.checkpoint == checkpoint) {
            current = null;
            collecting = false;
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
        return current != null && !collecting;
    }

    /** Whether a checkpoint has begun and is not complete here. */
    public boolean underWay() {
        return current != null;
    }

    /** Whether the last checkpoint has been taken. */
    public boolean atRest() {
        return atRest;
    }

    /**
     * Does what can be done by now; to be called between two rounds of the lane.
     *
     * @param timeMillis the time of the lane
     * @return how many snapshots were taken
     */
    public int step(long timeMillis) {
        int taken = 0;
        while (begun() && (collecting ? collected() : overtakes(timeMillis) ? overtaken() : aligned() && cut())) {
            listener.taken(current.checkpoint);
            current = null;
            taken++;
        }
        return taken;
    }

    private boolean overtakes(long timeMillis) {
        return current.kind == CheckpointKind.PERIODIC
                && timeMillis - current.begunMillis >= overtakeAfterMillis
                && !edges.isEmpty();
    }

    /** Cuts in front of what is on its way; true if nothing is. */
    private boolean overtaken() {
        for (int edge = 0; edge < edges.size(); edge++) {
            edges.get(edge).overtake(current.checkpoint, edge < sent);
        }
        collecting = true;
        listener.snapshot(current.checkpoint);
        edges.forEach(edge -> edge.showTaken(listener));
        return collected();
    }

    private boolean collected() {
        boolean complete = true;
        for (EdgeBarriers edge : edges) {
            complete &= edge.showArrived(listener);
        }
        collecting = !complete;
        return complete;
    }

    /** Nothing in front of a barrier is left. */
    private boolean cut() {
        listener.snapshot(current.checkpoint);
        atRest = current.kind == CheckpointKind.LAST;
        if (!atRest) {
            edges.forEach(EdgeBarriers::release);
        }
        return true;
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
                + (atRest ? ", at rest" : "")
                + (current == null ? "" : ", " + edges);
    }
}
