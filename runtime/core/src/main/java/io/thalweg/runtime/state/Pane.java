package io.thalweg.runtime.state;

/**
 * The state of one pane: a window, or a slice that several windows share. Generated classes extend it, by way of {@link
 * SlotTable} if the step has a key. Owned by the thread of the lane.
 */
public abstract class Pane {

    private long number;
    private Pane chained;

    /** For subclasses. */
    protected Pane() {}

    /** The number of the pane: how many panes lie between the offset of the windows and its start. */
    public final long number() {
        return number;
    }

    /** Makes this the pane of that number, chained before another of the same bucket. */
    public final void occupy(long newNumber, Pane next) {
        number = newNumber;
        chained = next;
    }

    /** The next pane of the same bucket, or null. */
    public final Pane chained() {
        return chained;
    }

    /** Replaces the next pane of the same bucket. */
    public final void chain(Pane next) {
        chained = next;
    }

    /** Forgets the contents, so that the object can stand for another pane. */
    public abstract void clear();
}
