package io.thalweg.runtime.state;

import java.util.Arrays;

/**
 * A hash table of fixed slots: what all generated tables of keyed state have in common. Owned by the thread of the lane.
 *
 * <p>A slot is {@code stride} words: the hash of the key, 0 if the slot is free, then parts of the key and the fields.
 * What cannot be a word stands in a second array at the same index. Open addressing with linear probing from {@link
 * Hashes#slot}. The one hash that is 0 has a slot of its own behind the others. An index stays valid until the next insertion or removal.
 */
public abstract class SlotTable extends Pane {

    private static final int FIRST_CAPACITY = 16;
    private static final int LARGEST_CAPACITY = 1 << 28;

    /** The words of all slots; the hash is word 0 of each. */
    protected long[] slots;

    /** The objects of all slots. */
    protected Object[] objects;

    /** One less than the number of slots, a power of two; the slot of hash 0 is at {@code mask + 1}. */
    protected int mask;

    private final int stride;
    private final int objectStride;
    private int size;
    private int limit;
    private boolean zeroUsed;

    /**
     * An empty table.
     *
     * @param stride words per slot, at least 1
     * @param objectStride objects per slot, may be 0
     */
    protected SlotTable(int stride, int objectStride) {
        this.stride = stride;
        this.objectStride = objectStride;
        allocate(FIRST_CAPACITY);
    }

    /** How many keys are in the table. */
    public final int size() {
        return size;
    }

    /** The hash at an index. */
    public final long hash(int at) {
        return slots[at * stride];
    }

    /** The first used index at or after {@code from}, or -1: the way to visit all slots. */
    public final int next(int from) {
        for (int at = from; at <= mask; at++) {
            if (slots[at * stride] != 0) {
                return at;
            }
        }
        return zeroUsed && from <= mask + 1 ? mask + 1 : -1;
    }

    /** Makes room for more keys without growth in between. Moves slots. */
    public final void ensure(int more) {
        int capacity = mask + 1;
        while (limitOf(capacity) < size + more) {
            capacity = doubled(capacity);
        }
        if (capacity != mask + 1) {
            rehash(capacity);
        }
    }

    /** Replaces the contents by those of another table of the same class; object fields are shared. Never shrinks. */
    public final void copyFrom(SlotTable other) {
        if (mask < other.mask) {
            allocate(other.mask + 1);
        }
        if (mask == other.mask) {
            System.arraycopy(other.slots, 0, slots, 0, slots.length);
            System.arraycopy(other.objects, 0, objects, 0, objects.length);
        } else {
            clear();
            moveAll(other.slots, other.objects, other.mask + 1, other.zeroUsed);
        }
        size = other.size;
        zeroUsed = other.zeroUsed;
    }

    @Override
    public void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            Arrays.fill(objects, null);
            size = 0;
            zeroUsed = false;
        }
    }

    /**
     * Takes the free slot at which a search ended, or another one if the table has to grow first.
     *
     * @return the index of the slot, its words 0 but for the hash
     */
    protected final int insert(int free, long hash) {
        int at = free;
        if (size >= limit) {
            rehash(doubled(mask + 1));
            at = freeSlot(slots, hash);
        }
        slots[at * stride] = hash;
        size++;
        return at;
    }

    /** Whether the key whose hash is 0 is in the table. */
    protected final boolean zeroUsed() {
        return zeroUsed;
    }

    /** Takes the slot of hash 0. */
    protected final int insertZero() {
        zeroUsed = true;
        size++;
        return mask + 1;
    }

    /**
     * The index of a key that is in the table, without the key.
     *
     * @param hash the hash of the key
     * @param last the very object that is the last one of its slot
     */
    public final int indexOf(long hash, Object last) {
        if (hash == 0) {
            return mask + 1;
        }
        int at = Hashes.slot(hash, mask);
        while (objects[(at + 1) * objectStride - 1] != last) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Removes the key at an index, and closes the gap: other keys of the cluster may move. */
    public final void remove(int at) {
        size--;
        if (at == mask + 1) {
            zeroUsed = false;
            free(at);
            return;
        }
        int gap = at;
        for (int probe = (gap + 1) & mask; slots[probe * stride] != 0; probe = (probe + 1) & mask) {
            int home = Hashes.slot(slots[probe * stride], mask);
            if (((probe - home) & mask) >= ((probe - gap) & mask)) {
                move(slots, objects, probe, slots, objects, gap);
                gap = probe;
            }
        }
        free(gap);
    }

    private void free(int at) {
        Arrays.fill(slots, at * stride, (at + 1) * stride, 0);
        Arrays.fill(objects, at * objectStride, (at + 1) * objectStride, null);
    }

    private void rehash(int capacity) {
        long[] oldSlots = slots;
        Object[] oldObjects = objects;
        int oldZero = mask + 1;
        allocate(capacity);
        moveAll(oldSlots, oldObjects, oldZero, zeroUsed);
    }

    /** Moves all slots of another array to free ones of this table. */
    private void moveAll(long[] fromSlots, Object[] fromObjects, int fromZero, boolean fromZeroUsed) {
        for (int at = 0; at < fromZero; at++) {
            long hash = fromSlots[at * stride];
            if (hash != 0) {
                move(fromSlots, fromObjects, at, slots, objects, freeSlot(slots, hash));
            }
        }
        if (fromZeroUsed) {
            move(fromSlots, fromObjects, fromZero, slots, objects, mask + 1);
        }
    }

    private int freeSlot(long[] words, long hash) {
        int at = Hashes.slot(hash, mask);
        while (words[at * stride] != 0) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void move(long[] fromSlots, Object[] fromObjects, int from, long[] toSlots, Object[] toObjects, int to) {
        System.arraycopy(fromSlots, from * stride, toSlots, to * stride, stride);
        System.arraycopy(fromObjects, from * objectStride, toObjects, to * objectStride, objectStride);
    }

    private void allocate(int capacity) {
        slots = new long[(capacity + 1) * stride];
        objects = new Object[objectStride == 0 ? 0 : (capacity + 1) * objectStride];
        mask = capacity - 1;
        limit = limitOf(capacity);
    }

    private int doubled(int capacity) {
        if (capacity >= LARGEST_CAPACITY / stride) {
            throw new IllegalStateException("keyed state holds " + size + " keys of " + stride
                    + " words, as many as one table can; use more lanes or a time to live");
        }
        return capacity * 2;
    }

    /** Load at most 0.6: beyond it, clusters of linear probing grow quickly. */
    private static int limitOf(int capacity) {
        return (int) (capacity * 3L / 5);
    }
}
