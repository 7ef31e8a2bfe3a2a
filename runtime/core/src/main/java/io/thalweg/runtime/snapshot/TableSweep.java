package io.thalweg.runtime.snapshot;

import io.thalweg.runtime.state.SlotCopy;
import io.thalweg.runtime.state.SlotKeeper;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.SpareSlots;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * A table on its way into a snapshot while its lane goes on (copy on write): the lane takes one region of neighbouring slots
 * after the other, some in each round, and a region that is about to change before all others. What comes behind the
 * barrier is therefore not in the snapshot.
 *
 * <p>Where nothing that a slot refers to can change, a region is copied, and a storage thread turns it into bytes; elsewhere
 * the lane does that itself. Owned by the thread of the lane, but for what says otherwise.
 */
final class TableSweep implements SlotKeeper {

    private static final int REGION_BITS = 4;
    private static final int RUN = 64; // regions that are taken together when it is their turn
    private static final int COPIES_AT_ONCE = 512; // for the storage thread

    /** As many regions are copied in the time that one takes to be written. */
    private static final int COPIES_PER_WRITE = 32;

    private final SlotTable slots;
    private final SavedTable table;
    private final SavedTable view; // null if the lane writes the bytes
    private final SpareSlots spare; // null if each copy is an array of its own
    private final Executor storage;
    private final BitSet taken = new BitSet(); // regions
    private final int regions;
    private final KeyedEntries entries; // of the storage thread if there is a view
    private int next;
    private List<SlotCopy> copied = new ArrayList<>();

    /**
     * The state of this moment.
     *
     * @param table a {@code SlotTable}
     * @param storage does what it is given in that order, on a thread that is not the lane's
     */
    TableSweep(SavedTable table, int keyGroups, Executor storage) {
        this.slots = (SlotTable) table;
        this.table = table;
        this.view = table.view();
        this.storage = storage;
        this.entries = new KeyedEntries(keyGroups);
        slots.keptBy(this); // the table may have grown before
        this.spare = view == null ? null : slots.takeSpare();
        if (view != null && spare == null) {
            storage.execute(slots.spareMaker());
        }
        this.regions = region(slots.places() - 1) + 1;
    }

    /** Whether a table can be taken in this way. */
    static boolean fits(SavedTable table) {
        return table instanceof SlotTable;
    }

    private static int region(int at) {
        return at >> REGION_BITS;
    }

    /**
     * Takes some regions more.
     *
     * @param copies how many regions could be copied in the time that this may take
     * @return whether there is none left
     */
    boolean step(int copies) {
        int budget = view == null ? Math.max(1, copies / COPIES_PER_WRITE) : copies;
        int stop = next + Math.min(budget, regions - next);
        while (next < stop) {
            int from = Math.min(taken.nextClearBit(next), stop);
            next = endOfRun(from, stop);
            take(from, next);
        }
        if (next == regions) {
            end();
        }
        return next == regions;
    }

    @Override
    public void keep(int at) {
        int region = region(at);
        if (!taken.get(region)) {
            take(region, region + 1);
        }
    }

    @Override
    public void keepAll() {
        while (next < regions) {
            step(regions);
        }
    }

    private int endOfRun(int from, int stop) {
        int taken = this.taken.nextSetBit(from);
        int most = Math.min(from + RUN, stop);
        return taken < 0 ? most : Math.min(taken, most);
    }

    private void take(int fromRegion, int toRegion) {
        taken.set(fromRegion, toRegion);
        int from = fromRegion << REGION_BITS;
        int to = Math.min(toRegion << REGION_BITS, slots.places());
        if (from >= to) {
            return;
        }
        if (view == null) {
            write(from, to);
        } else {
            copied.add(slots.copy(from, to, spare));
            if (copied.size() == COPIES_AT_ONCE) {
                passOn();
            }
        }
    }

    private void write(int from, int to) {
        for (int at = from; at < to; at++) {
            if (slots.used(at)) {
                write(table, at);
            }
        }
    }

    private void write(SavedTable from, int at) {
        var out = entries.next(from.keyHash(at));
        from.writeKey(at, out);
        from.writeState(at, out);
    }

    private void end() {
        slots.keptBy(null);
        if (!copied.isEmpty()) {
            passOn();
        }
    }

    private void passOn() {
        List<SlotCopy> passed = copied;
        copied = new ArrayList<>();
        storage.execute(() -> passed.forEach(this::write));
    }

    /** On the storage thread. */
    private void write(SlotCopy copy) {
        SlotTable shown = (SlotTable) view;
        shown.show(copy);
        for (int at = copy.first(); at < copy.end(); at++) {
            if (shown.used(at)) {
                write(view, at);
            }
        }
    }

    /** What was taken so far. On the storage thread if that writes it, else by the lane. */
    KeyedEntries entries() {
        return entries;
    }

    /** Whether the storage thread writes the bytes. */
    boolean isCopied() {
        return view != null;
    }

    /** All that was taken has been written. On the storage thread. */
    void close() {
        if (spare != null) {
            spare.giveBack();
        }
    }
}
