package io.thalweg.runtime.state;

import java.util.Arrays;

/**
 * A hash table of fixed slots: what all generated tables of keyed state have in common. Owned by the thread of the lane.
 *
 * <p>A slot is {@code stride} words: the hash of the key, 0 if the slot is free, then parts of the key and the fields.
 * What cannot be a word stands in a second array at the same index. Open addressing with linear probing from the top bits
 * of the hash ({@link #home}). The one hash that is 0 has a slot of its own behind the others. An index stays valid until
 * the next insertion or removal.
 *
 * <p>A small table grows in one go. A large one moves to arrays of twice the size step by step ({@link SmallerSlots}): a
 * search that meets a free slot asks whether keys have {@link #moved} from where this one stood before, and then looks
 * again; each new key moves a few others. What has been moved stays where it is, so that generated code knows only {@link
 * #slots} and plain indices, and a search that finds its key costs the same whether the table grows or not.
 */
public abstract class SlotTable extends KeyHashes {

    /** As many keys of one hash stand side by side; further ones need another hash ({@link #crowded}). */
    protected static final int MOST_OF_ONE_HASH = 4;

    private static final int FIRST_CAPACITY = 16;

    /** After so many new keys the table looks how far from their homes they had to go. */
    private static final int ARRIVALS_WATCHED = 256;

    /** Of keys at random it is 2.6 slots in a table that is about to grow, and less than 1 in most. */
    private static final long FARTHEST_ON_AVERAGE = 8;

    private static final int LARGEST_WORDS = 1 << 30;

    /** Up to this size a table is moved at once, which takes a fraction of a millisecond. */
    private static final int WORDS_MOVED_AT_ONCE = 1 << 14;

    /** Arrays that replace larger ones than this are made by a helper, the others by the lane. */
    private static final int WORDS_MADE_BY_HELPER = 1 << 17;

    /** Copies of smaller tables may be garbage. */
    private static final int WORDS_WITH_SPARE = 1 << 16;

    /** The words of all slots; the hash is word 0 of each. */
    protected long[] slots;

    /** The objects of all slots. */
    protected Object[] objects;

    /** One less than the number of slots, a power of two; the slot of hash 0 is at {@code mask + 1}. */
    protected int mask;

    private final StateEnvironment environment;
    private final int stride;
    private final int objectStride;
    private int shift; // of a hash, to get its home
    private SmallerSlots smaller; // while keys are being moved from there, else null
    private LargerArrays larger; // once they have been asked for
    private SlotKeeper keeper; // while a snapshot is being written, else null
    private volatile SpareSlots spare; // null until another thread has made it
    private int size;
    private int limit; // grows when it holds as many keys
    private int watched; // with as many keys or more, the next one finds its room in coldRoom
    private boolean zeroUsed;
    private int arrivals; // new keys since distances were looked at
    private long distances; // how far they are from their homes, together
    private boolean crowded;

    /**
     * An empty table.
     *
     * @param environment the same for all tables that are merged or copied into each other
     * @param stride words per slot, at least 1
     * @param objectStride objects per slot, may be 0
     */
    protected SlotTable(StateEnvironment environment, int stride, int objectStride) {
        super(environment);
        this.environment = environment;
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

    /** The first used index at or after {@code from}, or -1: the way to visit all slots. Ends growth. */
    public final int next(int from) {
        if (smaller != null) {
            settleAll();
        }
        for (int at = from; at <= mask; at++) {
            if (slots[at * stride] != 0) {
                return at;
            }
        }
        return zeroUsed && from <= mask + 1 ? mask + 1 : -1;
    }

    /** Gets ready for keys of another table of the class, whose hashes then are valid here. Moves slots, there too. */
    public final void makeRoomFor(SlotTable other) {
        agreeWith(other);
        ensure(other.size - size);
    }

    /** From here on hashes of either table of the class are valid in the other. Moves slots, there too. */
    public final void agreeWith(SlotTable other) {
        if (isMixed() != other.isMixed()) {
            mixAll();
            other.mixAll();
        }
    }

    /** Makes room for more keys without growth in between. Moves slots. */
    public final void ensure(int more) {
        keepAll();
        int capacity = mask + 1;
        while (limitOf(capacity) < size + more) {
            capacity = doubled(capacity);
        }
        if (capacity != mask + 1) {
            moveAtOnce(capacity);
        }
    }

    /** Replaces the contents by those of another table of the same class; object fields are shared. Never shrinks. */
    public final void copyFrom(SlotTable other) {
        keepAll();
        other.settleAll();
        clear();
        mixed(other.isMixed());
        if (mask < other.mask) {
            allocate(other.mask + 1);
        }
        if (mask == other.mask) {
            System.arraycopy(other.slots, 0, slots, 0, slots.length);
            System.arraycopy(other.objects, 0, objects, 0, objects.length);
        } else {
            moveAll(other.slots, other.objects, other.mask + 1);
        }
        size = other.size;
        zeroUsed = other.zeroUsed;
        crowded |= other.crowded;
    }

    @Override
    public void clear() {
        if (size > 0) {
            keepAll();
            Arrays.fill(slots, 0);
            Arrays.fill(objects, null);
            size = 0;
            zeroUsed = false;
            smaller = null;
            watched = watchedOf(limit);
        }
    }

    // --- while a snapshot is being written -----------------------------------------------------------------------

    /**
     * Begins to tell of all changes, until it is told null. Ends growth; the table does not grow again before it must.
     *
     * @param newKeeper hears of each change before it happens, null for nobody
     */
    public final void keptBy(SlotKeeper newKeeper) {
        settleAll();
        keeper = newKeeper;
    }

    /** The slot of a key is about to be used by somebody who may change what stands there. */
    public final void keep(int at) {
        if (keeper != null) {
            SeldomPath.keep(keeper, at);
        }
    }

    private void keepAll() {
        if (keeper != null) {
            keeper.keepAll();
        }
    }

    /** Whether somebody is told of changes. */
    protected final boolean isKept() {
        return keeper != null;
    }

    /** How many indices there are, used and free ones. */
    public final int places() {
        return mask + 2;
    }

    /** Sets a word of a slot. */
    public final void word(int at, int index, long value) {
        slots[at * stride + index] = value;
    }

    /** Whether a key stands at an index. */
    public final boolean used(int at) {
        return at <= mask ? slots[at * stride] != 0 : zeroUsed;
    }

    /**
     * What stands at some indices, to be {@linkplain #show shown} by another table of the same class.
     *
     * @param spare where to copy it, null for new arrays
     */
    public final SlotCopy copy(int from, int to, SpareSlots spare) {
        if (spare == null) {
            long[] words = Arrays.copyOfRange(slots, from * stride, to * stride);
            Object[] references = Arrays.copyOfRange(objects, from * objectStride, to * objectStride);
            return new SlotCopy(words, references, 0, to - from, mask - from, isMixed(), zeroUsed);
        }
        System.arraycopy(slots, from * stride, spare.slots, from * stride, (to - from) * stride);
        System.arraycopy(objects, from * objectStride, spare.objects, from * objectStride, (to - from) * objectStride);
        return new SlotCopy(spare.slots, spare.objects, from, to, mask, isMixed(), zeroUsed);
    }

    /** Replaces what stands here, to be read but not to be searched. */
    public final void show(SlotCopy copy) {
        slots = copy.slots();
        objects = copy.objects();
        mask = copy.mask();
        mixed(copy.mixed());
        zeroUsed = copy.zero();
    }

    /** Arrays for copies of the whole table; null if there are none, or somebody has them. By the lane. */
    public final SpareSlots takeSpare() {
        SpareSlots found = spare;
        boolean fits = found != null && found.slots.length == slots.length;
        return fits && found.take() ? found : null;
    }

    /** What makes such arrays for the next time, on any thread; nothing if the table is too small to need them. */
    public final Runnable spareMaker() {
        int words = slots.length;
        int references = objects.length;
        return words < WORDS_WITH_SPARE ? () -> {} : () -> spare = new SpareSlots(words, references);
    }

    /** What all tables of the job share. */
    protected final StateEnvironment environment() {
        return environment;
    }

    // --- for the search, which generated code does ---------------------------------------------------------------

    /** Where the search for a hash begins: in the slots of its top bits. */
    protected final int home(long hash) {
        return (int) (hash >>> shift);
    }

    /**
     * Whether keys have just moved here that stood where the key of that hash would stand: then a search that has not found
     * it must look again. Always false unless the table grows.
     */
    protected final boolean moved(long hash) {
        return smaller != null && SeldomPath.move(smaller, hash, this);
    }

    /**
     * Whether keys may stand elsewhere than where their hash says: there have been more than a few of one hash.
     *
     * @param others how many keys of one hash a search has met
     */
    protected final boolean crowded(int others) {
        crowded |= others == MOST_OF_ONE_HASH;
        return crowded;
    }

    /**
     * Takes the free slot at which a search ended, or another one if the table has to grow first. {@link #moved} has been
     * asked before.
     *
     * @return the index of the slot, its words 0 but for the hash
     */
    protected final int insert(int free, long hash) {
        int at = take(free, hash);
        slots[at * stride] = hash;
        return isMixed() ? at : watchDistances(at, hash);
    }

    /** Counts one key more, and gives it the free slot, or another one if the table has to grow first. */
    private int take(int free, long hash) {
        int at = size < watched ? free : SeldomPath.room(this, free, hash);
        keep(at);
        size++;
        return at;
    }

    /** The index of the newest key, which is another one if so many were crowded that all have got mixed hashes. */
    private int watchDistances(int at, long hash) {
        distances += (at - home(hash)) & mask;
        if (++arrivals < ARRIVALS_WATCHED) {
            return at;
        }
        boolean crowded = distances > arrivals * FARTHEST_ON_AVERAGE && size < limit;
        arrivals = 0;
        distances = 0;
        if (!crowded) {
            return at;
        }
        long key = unmix(hash);
        mixAll();
        return indexOf(mix(key));
    }

    private int indexOf(long hash) {
        int at = home(hash);
        while (slots[at * stride] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Gives all keys mixed hashes. That of hash 0 keeps it. */
    private void mixAll() {
        if (isMixed()) {
            return;
        }
        keepAll();
        settleAll();
        for (int at = next(0); at >= 0 && at <= mask; at = next(at + 1)) {
            slots[at * stride] = mixedHash(unmix(slots[at * stride]));
        }
        mixed(true);
        moveAtOnce(mask + 1);
    }

    /**
     * Takes a slot as it is from another table of the same class, whose key is not in this one.
     *
     * @param free the free slot at which the search for the key ended
     */
    protected final void adopt(SlotTable other, int from, int free) {
        copy(other.slots, other.objects, from, take(free, other.hash(from)));
    }

    /** The same for the key whose hash is 0. */
    protected final void adoptZero(SlotTable other, int from) {
        copy(other.slots, other.objects, from, insertZero());
    }

    /** Whether the key whose hash is 0 is in the table. */
    protected final boolean zeroUsed() {
        return zeroUsed;
    }

    /** Takes the slot of hash 0. */
    protected final int insertZero() {
        keep(mask + 1);
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
        moved(hash);
        int at = home(hash);
        while (objects[(at + 1) * objectStride - 1] != last) {
            at = (at + 1) & mask;
        }
        return at;
    }

    // --- removal -------------------------------------------------------------------------------------------------

    /** Removes the key at an index, and closes the gap: other keys of the cluster may move. */
    public final void remove(int at) {
        keep(at);
        size--;
        if (at == mask + 1) {
            zeroUsed = false;
            free(at);
            return;
        }
        int gap = at;
        for (int probe = (gap + 1) & mask; slots[probe * stride] != 0; probe = (probe + 1) & mask) {
            int home = (int) (slots[probe * stride] >>> shift);
            if (((probe - home) & mask) >= ((probe - gap) & mask)) {
                keep(probe);
                copy(slots, objects, probe, gap);
                gap = probe;
            }
        }
        free(gap);
    }

    private void free(int at) {
        Arrays.fill(slots, at * stride, (at + 1) * stride, 0);
        Arrays.fill(objects, at * objectStride, (at + 1) * objectStride, null);
    }

    // --- growth --------------------------------------------------------------------------------------------------

    /**
     * The free slot for one key more, in a table that grows, is full, or will soon be.
     *
     * @param free the one that the search has found
     */
    final int coldRoom(int free, long hash) {
        if (smaller != null) {
            growOn();
            return freeSlot(hash);
        }
        if (size < limit) {
            order();
            return free;
        }
        boolean mayWait = isKept() || larger != null && !larger.ready();
        if (mayWait && size < lastLimitOf(mask + 1)) {
            return free;
        }
        grow();
        moved(hash);
        return freeSlot(hash);
    }

    private void grow() {
        keepAll();
        int capacity = mask + 1;
        if (wordsOf(capacity) <= WORDS_MOVED_AT_ONCE) {
            moveAtOnce(doubled(capacity));
        } else {
            beginToMove(doubled(capacity));
        }
    }

    /** Has larger arrays made ahead of time. */
    private void order() {
        int capacity = mask + 1;
        boolean ordered = larger != null && larger.words() == wordsOf(capacity * 2);
        if (!ordered && wordsOf(capacity) > WORDS_MADE_BY_HELPER && canDouble(capacity)) {
            larger = new LargerArrays(wordsOf(capacity * 2), referencesOf(capacity * 2));
            environment.helper().execute(larger);
        }
        watched = limit;
    }

    private void beginToMove(int capacity) {
        SmallerSlots old = new SmallerSlots(slots, objects, mask, stride, shift);
        int zero = mask + 1;
        if (larger != null && larger.ready() && larger.words() == wordsOf(capacity)) {
            use(larger.slots(), larger.objects(), capacity);
        } else {
            allocate(capacity);
        }
        larger = null;
        old.move(zero, this, mask + 1);
        smaller = old;
        watched = 0;
    }

    private void moveAtOnce(int capacity) {
        settleAll();
        long[] oldSlots = slots;
        Object[] oldObjects = objects;
        int oldCapacity = mask + 1;
        allocate(capacity);
        moveAll(oldSlots, oldObjects, oldCapacity);
    }

    /** One more step of growth, if the table grows. */
    protected final void growOn() {
        if (smaller != null && smaller.moveSome(this)) {
            smaller = null;
            watched = watchedOf(limit);
        }
    }

    private void settleAll() {
        while (smaller != null) {
            growOn();
        }
    }

    /** Moves all slots of other arrays, that of hash 0 among them, to free ones of this table. */
    private void moveAll(long[] fromSlots, Object[] fromObjects, int capacity) {
        for (int at = 0; at < capacity; at++) {
            if (fromSlots[at * stride] != 0) {
                copy(fromSlots, fromObjects, at, freeSlot(fromSlots[at * stride]));
            }
        }
        copy(fromSlots, fromObjects, capacity, mask + 1);
    }

    /** The free slot for a hash that is not in the table. */
    protected final int freeSlot(long hash) {
        int at = (int) (hash >>> shift);
        while (slots[at * stride] != 0) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Puts a slot of any arrays of this layout into a slot of this table. */
    final void copy(long[] fromSlots, Object[] fromObjects, int from, int to) {
        for (int word = 0; word < stride; word++) {
            slots[to * stride + word] = fromSlots[from * stride + word];
        }
        for (int object = 0; object < objectStride; object++) {
            objects[to * objectStride + object] = fromObjects[from * objectStride + object];
        }
    }

    private void allocate(int capacity) {
        use(new long[wordsOf(capacity)], new Object[referencesOf(capacity)], capacity);
    }

    private void use(long[] newSlots, Object[] newObjects, int capacity) {
        slots = newSlots;
        objects = newObjects;
        mask = capacity - 1;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
        limit = limitOf(capacity);
        watched = watchedOf(limit);
    }

    private int wordsOf(int capacity) {
        return (capacity + 1) * stride;
    }

    private int referencesOf(int capacity) {
        return objectStride == 0 ? 0 : (capacity + 1) * objectStride;
    }

    private boolean canDouble(int capacity) {
        return capacity < LARGEST_WORDS / Math.max(stride, objectStride);
    }

    private int doubled(int capacity) {
        if (!canDouble(capacity)) {
            throw new IllegalStateException("keyed state holds " + size + " keys of " + stride
                    + " words, as many as one table can; use more lanes or a time to live");
        }
        return capacity * 2;
    }

    /** Load at most 0.6: beyond it, clusters of linear probing grow quickly. */
    private static int limitOf(int capacity) {
        return (int) (capacity * 3L / 5);
    }

    /** Larger arrays take a while to make, and are asked for before they are needed. */
    private static int watchedOf(int limit) {
        return (int) (limit * 9L / 10);
    }

    /** How full a table may be while it waits for larger arrays. */
    private static int lastLimitOf(int capacity) {
        return (int) (capacity * 3L / 4);
    }
}
