package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.codec.CollectionCodecs;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.snapshot.SavedValues;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.state.keyed.KeyedTable;
import io.thalweg.runtime.state.keyed.Stamps;
import io.thalweg.runtime.state.ttl.TimeToLive;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * State of Quiet, per key: 32 bytes in the slot and 2 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shop_QuietState extends KeyedTable implements SavedTable {
    private static final int STRIDE = 4;
    private static final int OBJECTS = 2;
    private static final Codec<List<String>> codec_products = CollectionCodecs.list(Codecs.STRING);
    private final TimeToLive ttl_count;
    private final TimeToLive ttl_products;

    Shop_QuietState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
        ttl_count = TimeToLive.of(600_000L);
        ttl_products = TimeToLive.of(600_000L);
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
    void begin(int at, Shop.Quiet step) {
        if (expired(slots[at * STRIDE + 2], ttl_count)) {
            forget_count(at);
        }
        if (expired(slots[at * STRIDE + 3], ttl_products)) {
            forget_products(at);
        }
        load(at, step);
    }

    @Override
    protected boolean hasFields(int at) {
        return slots[at * STRIDE + 2] != Stamps.ABSENT || slots[at * STRIDE + 3] != Stamps.ABSENT;
    }

    /**
     * After a handler: what it has written is kept from now on.
     */
    void end(int at, Shop.Quiet step) {
        stamp_count(at, step);
        stamp_products(at, step);
        store(at, step);
    }

    private void stamp_count(int at, Shop.Quiet step) {
        if (slots[at * STRIDE + 1] != step.count) {
            slots[at * STRIDE + 2] = Stamps.word(now());
        }
    }

    private void stamp_products(int at, Shop.Quiet step) {
        slots[at * STRIDE + 3] = Stamps.word(now());
    }

    private void forget_count(int at) {
        slots[at * STRIDE + 1] = new Shop.Quiet().count;
        slots[at * STRIDE + 2] = Stamps.ABSENT;
    }

    private void forget_products(int at) {
        objects[at * OBJECTS + 1] = new Shop.Quiet().products;
        slots[at * STRIDE + 3] = Stamps.ABSENT;
    }

    @Override
    protected void expireFields(int at) {
        if (expired(slots[at * STRIDE + 2], ttl_count)) {
            forget_count(at);
        }
        if (expired(slots[at * STRIDE + 3], ttl_products)) {
            forget_products(at);
        }
    }

    @SuppressWarnings("unchecked")
    void load(int at, Shop.Quiet step) {
        step.count = slots[at * STRIDE + 1];
        step.products = (List<String>) objects[at * OBJECTS + 1];
    }

    void store(int at, Shop.Quiet step) {
        slots[at * STRIDE + 1] = step.count;
        objects[at * OBJECTS + 1] = step.products;
    }

    private int coldInsert(int free, long hash, String key) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
        store(at, new Shop.Quiet());
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
    @SuppressWarnings("unchecked")
    public void writeState(int at, BinaryOutput out) {
        for (int word = 1; word < STRIDE; word++) {
            out.writeLong(slots[at * STRIDE + word]);
        }
        SavedValues.write(codec_products, (List<String>) objects[at * OBJECTS + 1], out);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        for (int word = 1; word < STRIDE; word++) {
            slots[at * STRIDE + word] = in.readLong();
        }
        objects[at * OBJECTS + 1] = SavedValues.read(codec_products, in);
    }

    @Override
    public String schema() {
        return "key String\ncount with its time long\nproducts with its time object " + codec_products.schema();
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int miss(Shop_QuietState table, int free, int others, long hash, String key) {
            return table.coldMiss(free, others, hash, key);
        }
    }
}
