package delivery;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedField;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * State of Overdue, per key: 24 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Deliveries_OverdueState extends SlotTable implements SavedTable {
    private static final int STRIDE = 3;
    private static final int OBJECTS = 1;
    private final Deliveries.Overdue initial = new Deliveries.Overdue();

    Deliveries_OverdueState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(String key0, long key1) {
        return probe(mix(mix(key0.hashCode()), key1) | 1, key0, key1);
    }

    private int probe(long hash, String key0, long key1) {
        int at = home(hash);
        int others = 0; // keys of the same hash
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                if (same(at, key0, key1)) {
                    return at;
                }
                others++;
            }
            if (found == 0 || others == MOST_OF_ONE_HASH) {
                if (!moved(hash)) {
                    return Seldom.miss(this, at, others, hash, key0, key1);
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
    private int coldMiss(int free, int others, long hash, String key0, long key1) {
        if (!crowded(others)) {
            return coldInsert(free, hash, key0, key1);
        }
        int found = lookupCrowded(key0, key1);
        if (found >= 0) {
            return found;
        }
        long place = others < MOST_OF_ONE_HASH ? hash : mix(mix(mix(key0)), key1) | 1;
        return coldInsert(freeSlot(place), place, key0, key1);
    }

    /**
     * The slot of a key that stands where its characters say, or -1.
     */
    private int lookupCrowded(String key0, long key1) {
        long hash = mix(mix(mix(key0)), key1) | 1;
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key0, key1)) {
                return at;
            }
            if (found == 0) {
                return moved(hash) ? lookupCrowded(key0, key1) : -1;
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(String key0, long key1) {
        long hash = mix(mix(key0.hashCode()), key1) | 1;
        int at = home(hash);
        int others = 0; // keys of the same hash
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                if (same(at, key0, key1)) {
                    return at;
                }
                others++;
            }
            if (found == 0 || others == MOST_OF_ONE_HASH) {
                if (!moved(hash)) {
                    return crowded(others) ? lookupCrowded(key0, key1) : -1;
                }
                at = home(hash);
                others = 0;
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    String key0(int at) {
        return (String) objects[at];
    }

    long key1(int at) {
        return slots[at * STRIDE + 1];
    }

    private boolean same(int at, String key0, long key1) {
        return (objects[at] == key0 || objects[at].equals(key0)) && slots[at * STRIDE + 1] == key1;
    }

    void load(int at, Deliveries.Overdue step) {
        step.promised = slots[at * STRIDE + 2];
    }

    void store(int at, Deliveries.Overdue step) {
        slots[at * STRIDE + 2] = step.promised;
    }

    private int coldInsert(int free, long hash, String key0, long key1) {
        int at = insert(free, hash);
        objects[at] = key0;
        slots[at * STRIDE + 1] = key1;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
        store(at, initial);
    }

    @Override
    public long keyHash(int at) {
        return Hashes.combine(Hashes.of(key0(at)), Hashes.mix(key1(at)));
    }

    @Override
    public void writeKey(int at, BinaryOutput out) {
        Codecs.STRING.write(key0(at), out);
        out.writeLong(key1(at));
    }

    @Override
    public int readKey(BinaryInput in) {
        return find(Codecs.STRING.read(in), in.readLong());
    }

    @Override
    public List<SavedField> fields() {
        return List.of(
                new SavedField("promised", "", "long", 2));
    }

    @Override
    public void writeState(int at, BinaryOutput out) {
        out.writeLong(slots[at * STRIDE + 2]);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        slots[at * STRIDE + 2] = in.readLong();
    }

    @Override
    public SavedTable view() {
        return new Deliveries_OverdueState(environment());
    }

    @Override
    public String schema() {
        return "key String long\npromised long";
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int miss(Deliveries_OverdueState table, int free, int others, long hash, String key0,
                long key1) {
            return table.coldMiss(free, others, hash, key0, key1);
        }
    }
}
