package io.thalweg.runtime.sink;

import io.thalweg.api.BinaryOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;

/**
 * What a sink keeps until its checkpoint is complete, for sinks that write only when they commit: the bytes of a transaction are
 * its elements, and {@link HeldTransaction} reads them. Used by one thread.
 */
public final class HeldElements {

    /** A transaction is part of a checkpoint, and one array there. */
    private static final int MOST_BYTES = 1 << 30;

    private static final int HEAD_BYTES = 64; // about
    private static final byte[] NOTHING = {};

    private final String kind;
    private final int lane;
    private final UUID life;
    private final BinaryOutput elements = new BinaryOutput();
    private int count;
    private long transactions;

    /**
     * Nothing yet.
     *
     * @param kind what they are, in the plural, for messages
     * @param life another one for each object: numbers of transactions begin anew with it
     */
    public HeldElements(String kind, int lane, UUID life) {
        this.kind = kind;
        this.lane = lane;
        this.life = life;
    }

    /** Takes the bytes of an element; behind each comes {@link #added}. */
    public BinaryOutput out() {
        return elements;
    }

    /**
     * The bytes of an element are complete.
     *
     * @throws IOException if there are too many by now
     */
    public void added() throws IOException {
        count++;
        if (elements.size() > MOST_BYTES) {
            throw new IOException("more than " + MOST_BYTES + " bytes of " + kind
                    + " since the last checkpoint: take checkpoints" + " more often, or let the sink be atLeastOnce()");
        }
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** A transaction of all of them, which are not held any more; empty if there are none. */
    public byte[] prepare() {
        if (count == 0) {
            return NOTHING;
        }
        BinaryOutput head = new BinaryOutput(HEAD_BYTES);
        HeldTransaction.writeHead(new TransactionName(lane, life, ++transactions), count, head);
        byte[] all = Arrays.copyOf(head.array(), head.size() + elements.size());
        System.arraycopy(elements.array(), 0, all, head.size(), elements.size());
        elements.clear();
        count = 0;
        return all;
    }
}
