package io.thalweg.runtime.state;

/**
 * Arrays as large as those of a table, into which snapshots copy it region by region: each time the same ones, so that a
 * checkpoint leaves no garbage as large as the state. The lane takes them, and another thread gives them back.
 */
public final class SpareSlots {

    final long[] slots;
    final Object[] objects;
    private volatile boolean taken;

    SpareSlots(int words, int references) {
        slots = new long[words];
        objects = new Object[references];
    }

    /** Whether they could be taken. By the lane. */
    boolean take() {
        if (taken) {
            return false;
        }
        taken = true;
        return true;
    }

    /** What was copied has been read. By any thread. */
    public void giveBack() {
        taken = false;
    }
}
