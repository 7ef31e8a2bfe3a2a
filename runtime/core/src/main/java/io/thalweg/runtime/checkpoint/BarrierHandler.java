package io.thalweg.runtime.checkpoint;

/**
 * What barriers that arrive over several channels amount to. Channels are numbered from 0; each delivers its barriers in
 * the order of their ids. Owned by the thread of the lane.
 */
public interface BarrierHandler {

    /** Learns what the barriers amount to; called from within the methods of the handler. */
    interface Listener {

        /** The state belongs into this checkpoint as it is now. */
        void snapshot(long checkpoint);

        /** Nothing will come of this checkpoint here. */
        void aborted(long checkpoint);

        /** Everything of an unaligned checkpoint is here: what was overtaken has arrived. */
        default void overtakenArrived(long checkpoint) {}
    }

    /** A barrier has arrived. */
    void barrier(int channel, long checkpoint);

    /** Word has arrived, in the place of a barrier, that a checkpoint is called off. */
    void cancel(int channel, long checkpoint);

    /** A channel delivers nothing more: no barrier of it is waited for (C23). */
    void ended(int channel);

    /** The time, for handlers that wait only so long; milliseconds since the pending checkpoint was triggered. */
    default void elapsed(long millis) {}

    /** Whether nothing may be taken from a channel just now. */
    boolean blocked(int channel);

    /** Whether what arrives over a channel belongs into the pending checkpoint, since a barrier has overtaken it. */
    default boolean overtaken(int channel) {
        return false;
    }
}
