package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.snapshot.SavedValues;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.state.keyed.KeyedTable;
import io.thalweg.runtime.state.keyed.Stamps;
import io.thalweg.runtime.state.keyed.WordValue;
import io.thalweg.runtime.state.ttl.TimeToLive;
import javax.annotation.processing.Generated;

/**
 * State of Products, per key: 72 bytes in the slot and 2 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shop_ProductsState extends KeyedTable implements SavedTable {
    private static final int STRIDE = 9;
    private static final int OBJECTS = 2;
    private final TimeToLive ttl_thisHour;
    private final TimeToLive ttl_lastCustomer;
    private final TimeToLive ttl_paid;

    final WordValue<Boolean> state_seen;

    private final Shop.Products initial;

    Shop_ProductsState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
        ttl_thisHour = TimeToLive.of(3_600_000L);
        ttl_lastCustomer = TimeToLive.of(3_600_000L).withRefreshByReads();
        ttl_paid = TimeToLive.of(86_400_000L).withExpiredShown();
        state_seen = new SeenState(this, TimeToLive.FOREVER);
        initial = new Shop.Products(state_seen);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(String key) {
        return probe(mix(key.hashCode()) | 1, key);
    }

    private int probe(long hash, String key) {
        int at = home(hash);
        int others = 0; // keys of the same hash
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                if (same(at, key)) {
                    return at;
                }
                others++;
            }
            if (found == 0 || others == MOST_OF_ONE_HASH) {
                if (!moved(hash)) {
                    return Seldom.miss(this, at, others, hash, key);
                }
                at = home(hash);
                others = 0;
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The slot of a new key, or of one that stands where its characters say.
     */
    private int coldMiss(int free, int others, long hash, String key) {
        if (!crowded(others)) {
            return coldInsert(free, hash, key);
        }
        int found = lookupCrowded(key);
        if (found >= 0) {
            return found;
        }
        long place = others < MOST_OF_ONE_HASH ? hash : mix(mix(key)) | 1;
        return coldInsert(freeSlot(place), place, key);
    }

    /**
     * The slot of a key that stands where its characters say, or -1.
     */
    private int lookupCrowded(String key) {
        long hash = mix(mix(key)) | 1;
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key)) {
                return at;
            }
            if (found == 0) {
                return moved(hash) ? lookupCrowded(key) : -1;
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(String key) {
        long hash = mix(key.hashCode()) | 1;
        int at = home(hash);
        int others = 0; // keys of the same hash
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                if (same(at, key)) {
                    return at;
                }
                others++;
            }
            if (found == 0 || others == MOST_OF_ONE_HASH) {
                if (!moved(hash)) {
                    return crowded(others) ? lookupCrowded(key) : -1;
                }
                at = home(hash);
                others = 0;
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    String key(int at) {
        return (String) objects[at * OBJECTS];
    }

    private boolean same(int at, String key) {
        return objects[at * OBJECTS] == key || objects[at * OBJECTS].equals(key);
    }

    /**
     * Before a handler: its fields and state objects are those of the key.
     */
    void begin(int at, Shop.Products step) {
        point(at);
        if (expired(slots[at * STRIDE + 4], ttl_thisHour)) {
            forget_thisHour(at);
        }
        if (expired(slots[at * STRIDE + 5], ttl_lastCustomer)) {
            forget_lastCustomer(at);
        }
        load(at, step);
    }

    @Override
    protected boolean hasFields(int at) {
        return true;
    }

    /**
     * After a handler: what it has written is kept from now on.
     */
    void end(int at, Shop.Products step) {
        stamp_thisHour(at, step);
        stamp_lastCustomer(at, step);
        stamp_paid(at, step);
        store(at, step);
    }

    private void stamp_thisHour(int at, Shop.Products step) {
        if (slots[at * STRIDE + 2] != step.thisHour) {
            slots[at * STRIDE + 4] = Stamps.word(now());
        }
    }

    private void stamp_lastCustomer(int at, Shop.Products step) {
        if (objects[at * OBJECTS + 1] != step.lastCustomer || slots[at * STRIDE + 5] != Stamps.ABSENT) {
            slots[at * STRIDE + 5] = Stamps.word(now());
        }
    }

    private void stamp_paid(int at, Shop.Products step) {
        if (expired(slots[at * STRIDE + 6], ttl_paid) && !(slots[at * STRIDE + 3] != (step.paid ? 1L : 0L))) {
            step.paid = initial.paid;
            slots[at * STRIDE + 6] = Stamps.ABSENT;
        } else if (slots[at * STRIDE + 3] != (step.paid ? 1L : 0L)) {
            slots[at * STRIDE + 6] = Stamps.word(now());
        }
    }

    private void forget_thisHour(int at) {
        slots[at * STRIDE + 2] = initial.thisHour;
        slots[at * STRIDE + 4] = Stamps.ABSENT;
    }

    private void forget_lastCustomer(int at) {
        objects[at * OBJECTS + 1] = initial.lastCustomer;
        slots[at * STRIDE + 5] = Stamps.ABSENT;
    }

    private void forget_paid(int at) {
        slots[at * STRIDE + 3] = initial.paid ? 1L : 0L;
        slots[at * STRIDE + 6] = Stamps.ABSENT;
    }

    @Override
    protected void expireFields(int at) {
        if (expired(slots[at * STRIDE + 4], ttl_thisHour)) {
            forget_thisHour(at);
        }
        if (expired(slots[at * STRIDE + 5], ttl_lastCustomer)) {
            forget_lastCustomer(at);
        }
        if (expired(slots[at * STRIDE + 6], ttl_paid)) {
            forget_paid(at);
        }
    }

    void load(int at, Shop.Products step) {
        step.all = slots[at * STRIDE + 1];
        step.thisHour = (int) slots[at * STRIDE + 2];
        step.lastCustomer = (String) objects[at * OBJECTS + 1];
        step.paid = slots[at * STRIDE + 3] != 0;
    }

    void store(int at, Shop.Products step) {
        slots[at * STRIDE + 1] = step.all;
        slots[at * STRIDE + 2] = step.thisHour;
        objects[at * OBJECTS + 1] = step.lastCustomer;
        slots[at * STRIDE + 3] = step.paid ? 1L : 0L;
    }

    private int coldInsert(int free, long hash, String key) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
        store(at, initial);
    }

    @Override
    public long keyHash(int at) {
        return Hashes.of(key(at));
    }

    @Override
    public void writeKey(int at, BinaryOutput out) {
        Codecs.STRING.write(key(at), out);
    }

    @Override
    public int readKey(BinaryInput in) {
        return find(Codecs.STRING.read(in));
    }

    @Override
    public void writeState(int at, BinaryOutput out) {
        for (int word = 1; word < STRIDE; word++) {
            out.writeLong(slots[at * STRIDE + word]);
        }
        SavedValues.write(Codecs.STRING, (String) objects[at * OBJECTS + 1], out);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        for (int word = 1; word < STRIDE; word++) {
            slots[at * STRIDE + word] = in.readLong();
        }
        objects[at * OBJECTS + 1] = SavedValues.read(Codecs.STRING, in);
    }

    @Override
    public String schema() {
        return "key String\nall long\nthisHour with its time int\nlastCustomer with its time object " + Codecs.STRING.schema() + "\npaid with its time boolean\nseen ValueState of Boolean";
    }

    /**
     * {@code seen}: a word of the slot.
     */
    private static final class SeenState extends WordValue<Boolean> {
        SeenState(Shop_ProductsState table, TimeToLive timeToLive) {
            super(table, 7, timeToLive);
        }

        @Override
        protected Boolean box(long value) {
            return value != 0;
        }

        @Override
        protected long unbox(Boolean value) {
            return value ? 1L : 0L;
        }
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int miss(Shop_ProductsState table, int free, int others, long hash, String key) {
            return table.coldMiss(free, others, hash, key);
        }
    }
}
