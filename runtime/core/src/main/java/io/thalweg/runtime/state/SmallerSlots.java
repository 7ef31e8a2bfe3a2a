package io.thalweg.runtime.state;

/**
 * The slots that a table has outgrown, while their keys move to the new ones. Owned by the thread of the lane.
 *
 * <p>Keys move in runs that end at a free slot: then each key that is still here can be found from its home as before, and
 * a key whose home is free is not here.
 */
final class SmallerSlots {

    /** Slots looked at for each new key: growth is over long before the table is full again. */
    private static final int SLOTS_PER_KEY = 16;

    private final long[] slots;
    private final Object[] objects;
    private final int mask;
    private final int stride;
    private final int shift;
    private int at; // everything from the first free slot to here has been moved
    private int left; // slots that have not been looked at

    SmallerSlots(long[] slots, Object[] objects, int mask, int stride, int shift) {
        this.slots = slots;
        this.objects = objects;
        this.mask = mask;
        this.stride = stride;
        this.shift = shift;
        this.left = mask + 1;
        while (used(at)) {
            at++;
        }
    }

    /**
     * Moves what may stand between the home of a hash and its key.
     *
     * @return whether there was anything
     */
    boolean moveRun(long hash, SlotTable table) {
        int home = (int) (hash >>> shift);
        int probe = home;
        for (; used(probe); probe = (probe + 1) & mask) {
            move(probe, table);
        }
        return probe != home;
    }

    /**
     * Moves some keys more.
     *
     * @return whether all have been moved
     */
    boolean moveSome(SlotTable table) {
        int budget = SLOTS_PER_KEY;
        for (; left > 0 && (budget > 0 || used(at)); budget--) {
            if (used(at)) {
                move(at, table);
            }
            at = (at + 1) & mask;
            left--;
        }
        return left == 0;
    }

    private boolean used(int index) {
        return slots[index * stride] != 0;
    }

    private void move(int from, SlotTable table) {
        move(from, table, table.freeSlot(slots[from * stride]));
    }

    /** Moves one slot to that index of the table. */
    void move(int from, SlotTable table, int to) {
        table.copy(slots, objects, from, to);
        slots[from * stride] = 0;
    }
}
