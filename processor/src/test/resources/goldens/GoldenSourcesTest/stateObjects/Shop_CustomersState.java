package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Config;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.snapshot.SavedValues;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.state.keyed.Aggregating;
import io.thalweg.runtime.state.keyed.KeyedList;
import io.thalweg.runtime.state.keyed.KeyedMap;
import io.thalweg.runtime.state.keyed.KeyedTable;
import io.thalweg.runtime.state.keyed.ObjectReducing;
import io.thalweg.runtime.state.keyed.ObjectValue;
import io.thalweg.runtime.state.keyed.WordReducing;
import io.thalweg.runtime.state.keyed.WordValue;
import io.thalweg.runtime.state.ttl.TimeToLive;
import javax.annotation.processing.Generated;

/**
 * State of Customers, per key: 56 bytes in the slot and 6 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shop_CustomersState extends KeyedTable implements SavedTable {
    private static final int STRIDE = 7;
    private static final int OBJECTS = 6;

    final WordValue<Long> state_orders;

    final ObjectValue<String> state_last;

    final KeyedList<Shop.Order> state_recent;

    final KeyedMap<String, Integer> state_products;

    final WordReducing<Long> state_dearest;

    final ObjectReducing<String> state_longest;

    final Aggregating<Long, Shop.Sum, Double> state_mean;

    Shop_CustomersState(StateEnvironment environment, Config config) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
        state_orders = new OrdersState(this, TimeToLive.FOREVER);
        state_last = new ObjectValue<>(this, 1, 3, TimeToLive.of(3_600_000L).withRefreshByReads());
        state_recent = new KeyedList<>(this, 2, TimeToLive.of(1_800_000L));
        state_products = new KeyedMap<>(this, 3, TimeToLive.of(604_800_000L).withExpiredShown().withoutSweep());
        state_dearest = new DearestState(this, TimeToLive.of(config.resolveMillis("${dear:1d}")));
        state_longest = new LongestState(this, TimeToLive.FOREVER);
        state_mean = new Aggregating<>(this, 5, 6, TimeToLive.of(3_600_000L).withCleanSnapshots(), new Shop.Mean());
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

    private int coldInsert(int free, long hash, String key) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
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
        state_recent.write(at, Shop_OrderCodec.INSTANCE, out);
        state_products.write(at, Codecs.STRING, Codecs.INT, out);
        SavedValues.write(Codecs.STRING, (String) objects[at * OBJECTS + 4], out);
        SavedValues.write(Shop_SumCodec.INSTANCE, (Shop.Sum) objects[at * OBJECTS + 5], out);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        for (int word = 1; word < STRIDE; word++) {
            slots[at * STRIDE + word] = in.readLong();
        }
        objects[at * OBJECTS + 1] = SavedValues.read(Codecs.STRING, in);
        state_recent.read(at, Shop_OrderCodec.INSTANCE, in);
        state_products.read(at, Codecs.STRING, Codecs.INT, in);
        objects[at * OBJECTS + 4] = SavedValues.read(Codecs.STRING, in);
        objects[at * OBJECTS + 5] = SavedValues.read(Shop_SumCodec.INSTANCE, in);
    }

    @Override
    public String schema() {
        return "key String\norders ValueState of Long\nlast ValueState with its time of " + Codecs.STRING.schema() + "\nrecent ListState with its time of " + Shop_OrderCodec.INSTANCE.schema() + "\nproducts MapState with its time of " + Codecs.STRING.schema() + " to " + Codecs.INT.schema() + "\ndearest ReducingState with its time of Long\nlongest ReducingState of " + Codecs.STRING.schema() + "\nmean AggregatingState with its time of " + Shop_SumCodec.INSTANCE.schema();
    }

    /**
     * {@code orders}: a word of the slot.
     */
    private static final class OrdersState extends WordValue<Long> {
        OrdersState(Shop_CustomersState table, TimeToLive timeToLive) {
            super(table, 1, timeToLive);
        }

        @Override
        protected Long box(long value) {
            return value;
        }

        @Override
        protected long unbox(Long value) {
            return value;
        }
    }

    /**
     * {@code dearest}: a word of the slot.
     */
    private static final class DearestState extends WordReducing<Long> {
        DearestState(Shop_CustomersState table, TimeToLive timeToLive) {
            super(table, 4, timeToLive);
        }

        @Override
        protected Long box(long value) {
            return value;
        }

        @Override
        protected long unbox(Long value) {
            return value;
        }

        @Override
        protected Long reduce(Long one, Long other) {
            return Shop.Customers.larger(one, other);
        }
    }

    /**
     * {@code longest}: an object beside the slot.
     */
    private static final class LongestState extends ObjectReducing<String> {
        LongestState(Shop_CustomersState table, TimeToLive timeToLive) {
            super(table, 4, -1, timeToLive);
        }

        @Override
        protected String reduce(String one, String other) {
            return Shop.Customers.longer(one, other);
        }
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int miss(Shop_CustomersState table, int free, int others, long hash, String key) {
            return table.coldMiss(free, others, hash, key);
        }
    }
}
