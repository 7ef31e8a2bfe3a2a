package delivery;

import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SlotTable;
import javax.annotation.processing.Generated;

/**
 * State of Overdue, per key: 24 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Deliveries_OverdueState extends SlotTable {
    private static final int STRIDE = 3;
    private static final int OBJECTS = 1;
    private final Deliveries.Overdue initial = new Deliveries.Overdue();

    Deliveries_OverdueState() {
        super(STRIDE, OBJECTS);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(String key0, long key1) {
        return probe(Hashes.combine(Hashes.of(key0), Hashes.mix(key1)) | 1, key0, key1);
    }

    private int probe(long hash, String key0, long key1) {
        int at = Hashes.slot(hash, mask);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key0, key1)) {
                return at;
            }
            if (found == 0) {
                return coldInsert(at, hash, key0, key1);
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The slot of a key that another table holds.
     */
    int find(Deliveries_OverdueState other, int from) {
        return probe(other.hash(from), other.key0(from), other.key1(from));
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(String key0, long key1) {
        long hash = Hashes.combine(Hashes.of(key0), Hashes.mix(key1)) | 1;
        int at = Hashes.slot(hash, mask);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key0, key1)) {
                return at;
            }
            if (found == 0) {
                return -1;
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
        return objects[at].equals(key0) && slots[at * STRIDE + 1] == key1;
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
}
