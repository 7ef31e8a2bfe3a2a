package io.thalweg.runtime.state;

/**
 * Sees the slots of a table before they change: a snapshot that is being written while the table goes on being used. Owned
 * by the thread of the lane.
 */
public interface SlotKeeper {

    /** What stands in a slot, or that nothing does, is about to change. */
    void keep(int at);

    /** All slots are about to move. Behind this call the table has no keeper any more. */
    void keepAll();
}
