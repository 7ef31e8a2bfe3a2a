package io.thalweg.runtime.channel;

import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.channel.Page.Signal;
import java.util.function.Consumer;

/**
 * One lane's end of an edge over which records change lanes: it sends to all lanes and receives from all lanes. What stays
 * on the lane does not come here, generated code calls the next step directly. Owned by the thread of the lane.
 *
 * <p>Per round of the lane: {@link #ready} before any input is taken whose records may come here; {@link #end} when
 * nothing more will come; {@link #flushAfter} at the end.
 */
public final class Exchange {

    private final String name;
    private String schema = "";
    private final int self;
    private final Channel[] to; // null at self
    private final Channel[] from; // null at self
    private final int keyGroups;
    private final BufferTimeout timeout;
    private int next; // the producer whose turn it is
    private int producer; // of the page at hand
    private int running; // producers that have not ended
    private long lastWatermark = Long.MIN_VALUE; // that was sent
    private int turn; // the lane that gets the next record of a rebalanced stream
    private boolean ended;
    private Barriers barriers = Barriers.NONE;
    private boolean held; // the barrier has been sent, what follows has to wait

    Exchange(String name, int self, Channel[] to, Channel[] from, int keyGroups, BufferTimeout timeout) {
        this.name = name;
        this.self = self;
        this.to = to;
        this.from = from;
        this.keyGroups = keyGroups;
        this.timeout = timeout;
        this.running = to.length - 1;
        this.turn = self;
    }

    /** The name of the edge, the same on each lane. */
    public String name() {
        return name;
    }

    /** Says how the records are written. */
    public Exchange carrying(String newSchema) {
        schema = newSchema;
        return this;
    }

    /** How the records are written: what an earlier version of the job has written otherwise cannot be read. */
    public String schema() {
        return schema;
    }

    // --- sending ----------------------------------------------------------------------------------------------------

    /** The lane that owns a key, by its hash. */
    public int lane(long hash) {
        return KeyGroups.lane(KeyGroups.group(hash, keyGroups), keyGroups, to.length);
    }

    /** The lane whose turn it is: this one first, then the others, round and round. */
    public int laneInTurn() {
        int lane = turn;
        turn = lane + 1 == to.length ? 0 : lane + 1;
        return lane;
    }

    /**
     * A lane that the user's method has chosen.
     *
     * @param step the step that the record is for
     * @throws IllegalStateException if there is no such lane
     */
    public int checkedLane(int lane, String step) {
        if (lane < 0 || lane >= to.length) {
            throw new IllegalStateException("the @PartitionBy method of step " + step + " has returned " + lane
                    + ", but there are " + to.length + " lanes: expected 0 to " + (to.length - 1));
        }
        return lane;
    }

    /** Where to write the next record for another lane. */
    public BinaryOutput open(int lane) {
        return to[lane].filling().records();
    }

    /** The record has been written. */
    public void written(int lane) {
        to[lane].recordWritten();
    }

    /** A watermark on one of the streams that this lane sends. */
    public void watermark(int stream, long watermark) {
        lastWatermark = watermark;
        signal(Signal.WATERMARK, stream, watermark);
    }

    /** One of the streams that this lane sends has become idle or active. */
    public void status(int stream, boolean idle) {
        signal(idle ? Signal.IDLE : Signal.ACTIVE, stream, 0);
    }

    /** This lane sends nothing more; ignored the second time. */
    public void end() {
        if (!ended) {
            ended = true;
            signal(Signal.END, 0, 0);
        }
    }

    private void signal(Signal signal, int stream, long value) {
        for (Channel channel : to) {
            if (channel != null) {
                channel.filling().signal(signal, stream, value);
            }
        }
    }

    /**
     * Sends a barrier to all lanes. What comes behind it has to wait: nothing is {@link #ready} until {@link
     * #releaseBarrier}. A lane that has ended sends none, and nobody waits for it.
     */
    public void barrier(long checkpoint) {
        held = true;
        for (Channel channel : to) {
            if (channel != null && !ended) {
                channel.barrier(checkpoint);
            }
        }
        barriers.barrier(self, checkpoint);
    }

    /** Whether the barrier has been handed over to all lanes. */
    public boolean barrierSent() {
        boolean sent = true;
        for (Channel channel : to) {
            sent &= channel == null || channel.sent();
        }
        return sent;
    }

    /** What comes behind the barrier may be sent. */
    public void releaseBarrier() {
        held = false;
    }

    /** Whether a page of input may be taken whose records may come here. */
    public boolean ready() {
        boolean ready = !held;
        for (Channel channel : to) {
            ready &= channel == null || channel.ready();
        }
        return ready;
    }

    /**
     * Sends what is there: after a round that took something, to lanes that have nothing to read; after others, and when
     * the buffer timeout is up, to all.
     */
    public void flushAfter(int taken) {
        if (taken == 0 || timeout.isUp()) {
            flush();
        } else {
            flushIfIdle();
        }
    }

    /** Sends what is there to those lanes that have nothing to read. */
    private void flushIfIdle() {
        for (Channel channel : to) {
            if (channel != null) {
                channel.flushIfIdle();
            }
        }
    }

    private void flush() {
        for (Channel channel : to) {
            if (channel != null) {
                channel.flush();
            }
        }
    }

    // --- receiving --------------------------------------------------------------------------------------------------

    /** Who is told of barriers from now on, and says what must wait for them. */
    public void barriers(Barriers newBarriers) {
        barriers = newBarriers;
    }

    /** The next page, each producer in turn, or null. To be given back by {@link #release}. */
    public Page poll() {
        for (int tried = 0; tried < from.length; tried++) {
            producer = next;
            next = next + 1 == from.length ? 0 : next + 1;
            Page page = producer == self || barriers.blocked(producer) ? null : from[producer].poll();
            if (page != null) {
                return page;
            }
        }
        return null;
    }

    /** Shows the pages of a producer that have been taken before their turn, and not been processed. */
    public void forEachEarly(int from, Consumer<Page> visitor) {
        if (from != self) {
            this.from[from].early().forEach(visitor);
        }
    }

    /** The last page of a producer that has been taken before its turn, and not been processed, or null. */
    public Page lastEarly(int from) {
        return from == self ? null : this.from[from].early().peekLast();
    }

    /** Whether each page of a producer is taken by {@link #pollEarly} before {@link #poll} gives it. */
    public void showEarly(int from, boolean show) {
        if (from != self) {
            this.from[from].onlyEarly(show);
        }
    }

    /**
     * Takes the next page of a producer before its turn, to be looked at only: {@link #poll} gives it later.
     *
     * @return null if there is none in front of the barrier of that checkpoint, or of a later one
     */
    public Page pollEarly(int from, long checkpoint) {
        return this.from[from].pollEarly(checkpoint);
    }

    /** Puts a page of a snapshot in front of what a producer will send. Before the first round. */
    public void restore(int from, Page page) {
        this.from[from].restore(page);
    }

    /** The lane that the page at hand comes from. */
    public int producer() {
        return producer;
    }

    /** Gives the page at hand back. */
    public void release(Page page) {
        long barrier = page.barrier();
        from[producer].release(page);
        if (barrier != Page.NO_BARRIER) {
            barriers.barrier(producer, barrier);
        }
    }

    /** The producer of the page at hand has ended. */
    public void producerEnded() {
        running--;
        barriers.ended(producer);
    }

    /** How many lanes there are, this one among them. */
    public int lanes() {
        return to.length;
    }

    /** Whether every other lane has ended, so that no page will come any more. */
    public boolean drained() {
        return running == 0;
    }

    /** Whether this lane has ended and everything it sent has been handed over. */
    public boolean finished() {
        if (!ended) {
            return false;
        }
        boolean flushed = true;
        for (Channel channel : to) {
            flushed &= channel == null || channel.flushed();
        }
        return flushed;
    }

    /** Whether this lane has something to send or to read that is still there. The thread of the lane. */
    public boolean pending() {
        boolean pending = false;
        for (int lane = 0; lane < to.length; lane++) {
            pending |= lane != self && (to[lane].unsent() > 0 || from[lane].readable());
        }
        return pending;
    }

    /** What this lane waits for, for a person to read. The thread of the lane. */
    public String state() {
        StringBuilder text = new StringBuilder(waitsFor());
        text.append(lastWatermark == Long.MIN_VALUE ? "" : ", watermark sent " + lastWatermark);
        for (int lane = 0; lane < to.length; lane++) {
            if (lane != self) {
                text.append(", lane ").append(lane).append(" (pages unsent ").append(to[lane].unsent());
                text.append(", sent ").append(to[lane].unread());
                text.append(", to read ").append(from[lane].unread()).append(')');
            }
        }
        return text.toString();
    }

    private String waitsFor() {
        if (held) {
            return "held by a barrier";
        }
        if (!ready()) {
            return "full, waits for room";
        }
        return drained() ? "all other lanes have ended" : "empty, waits for pages";
    }

    /** The state, for a person to read while no lane works. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(ended ? "ended" : "open");
        text.append(", ").append(running).append(" others run, turn of ").append(next);
        for (int lane = 0; lane < to.length; lane++) {
            if (to[lane] != null) {
                text.append("; to ").append(lane).append(": ").append(to[lane]);
            }
        }
        return text.toString();
    }
}
