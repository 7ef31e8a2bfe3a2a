package io.thalweg.runtime.state;

/**
 * What a search calls seldom: the static methods of subclasses. While a table fills, keys are new most of the time, and a
 * just-in-time compiler that looks at that moment takes inserting and growing into the code of each search; that code is
 * then too large to be taken into the code of its callers, and each record costs three calls for ever. HotSpot leaves one
 * kind of method where it is, however often it ran: those of exception classes. Nothing is ever thrown. Any thread.
 */
public abstract class SeldomPath extends Throwable {

    private static final long serialVersionUID = 1;

    /** For subclasses, which have no instances. */
    protected SeldomPath() {}

    /** See {@link SlotTable#keep}. */
    static void keep(SlotKeeper keeper, int at) {
        keeper.keep(at);
    }

    /** See {@link SlotTable#coldRoom}. */
    static int room(SlotTable table, int free, long hash) {
        return table.coldRoom(free, hash);
    }

    /** See {@link SmallerSlots#moveRun}. */
    static boolean move(SmallerSlots smaller, long hash, SlotTable table) {
        return smaller.moveRun(hash, table);
    }
}
