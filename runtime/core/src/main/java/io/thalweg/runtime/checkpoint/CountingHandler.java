package io.thalweg.runtime.checkpoint;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Iterator;

/**
 * At-least-once: barriers are counted, and no channel is held up. The snapshot is taken behind the last barrier, and may
 * have the effect of records that will be read again (C3). With one channel it is exactly-once.
 */
public final class CountingHandler implements BarrierHandler {

    private static final int MOST_PENDING = 50; // older ones are given up

    private final Listener listener;
    private final BitSet open;
    private final ArrayDeque<Count> pending = new ArrayDeque<>(); // in the order of their ids
    private long latest = -1; // checkpoint heard of

    private static final class Count {
        final long checkpoint;
        final BitSet missing;
        boolean aborted;

        Count(long checkpoint, BitSet missing) {
            this.checkpoint = checkpoint;
            this.missing = missing;
        }
    }

    /**
     * Nothing has arrived.
     *
     * @param channels how many there are, all of them running
     */
    public CountingHandler(int channels, Listener listener) {
        this.listener = listener;
        this.open = new BitSet();
        open.set(0, channels);
    }

    @Override
    public void barrier(int channel, long checkpoint) {
        if (checkpoint > latest) {
            begin(checkpoint);
        }
        arrived(channel, checkpoint);
    }

    @Override
    public void cancel(int channel, long checkpoint) {
        pending.removeIf(count -> count.checkpoint < checkpoint);
        if (checkpoint > latest) {
            begin(checkpoint);
        }
        Count first = pending.peekFirst();
        if (first != null && first.checkpoint == checkpoint) {
            if (!first.aborted) {
                first.aborted = true;
                listener.aborted(checkpoint);
            }
            arrived(channel, checkpoint);
        }
    }

    @Override
    public void ended(int channel) {
        open.clear(channel);
        long complete = -1;
        for (Count count : pending) {
            count.missing.clear(channel);
            complete = count.missing.isEmpty() ? count.checkpoint : complete;
        }
        if (complete >= 0) {
            complete(complete);
        }
    }

    @Override
    public boolean blocked(int channel) {
        return false;
    }

    private void begin(long checkpoint) {
        latest = checkpoint;
        pending.addLast(new Count(checkpoint, (BitSet) open.clone()));
        if (pending.size() > MOST_PENDING) {
            pending.removeFirst();
        }
    }

    private void arrived(int channel, long checkpoint) {
        for (Count count : pending) {
            if (count.checkpoint == checkpoint) {
                count.missing.clear(channel);
                if (count.missing.isEmpty()) {
                    complete(checkpoint);
                }
                return;
            }
        }
    }

    /** The checkpoint is complete, and earlier ones, of which barriers are missing, will not be. */
    private void complete(long checkpoint) {
        boolean aborted = false;
        for (Iterator<Count> counts = pending.iterator(); counts.hasNext(); ) {
            Count count = counts.next();
            if (count.checkpoint <= checkpoint) {
                aborted = count.aborted;
                counts.remove();
            }
        }
        if (!aborted) {
            listener.snapshot(checkpoint);
        }
    }
}
