package prices;

import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SlotTable;
import javax.annotation.processing.Generated;

/**
 * State of Hundred, per key: 24 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_HundredState extends SlotTable {
    private static final int STRIDE = 3;
    private static final int OBJECTS = 1;
    private final Prices.Hundred initial = new Prices.Hundred();

    Prices_HundredState() {
        super(STRIDE, OBJECTS);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(String key) {
        return probe(Hashes.of(key) | 1, key);
    }

    private int probe(long hash, String key) {
        int at = Hashes.slot(hash, mask);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key)) {
                return at;
            }
            if (found == 0) {
                return coldInsert(at, hash, key);
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The slot of a key that another table holds.
     */
    int find(Prices_HundredState other, int from) {
        return probe(other.hash(from), other.key(from));
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(String key) {
        long hash = Hashes.of(key) | 1;
        int at = Hashes.slot(hash, mask);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key)) {
                return at;
            }
            if (found == 0) {
                return -1;
            }
            at = (at + 1) & mask;
        }
    }

    String key(int at) {
        return (String) objects[at];
    }

    private boolean same(int at, String key) {
        return objects[at].equals(key);
    }

    void load(int at, Prices.Hundred step) {
        step.sum = Double.longBitsToDouble(slots[at * STRIDE + 1]);
    }

    void store(int at, Prices.Hundred step) {
        slots[at * STRIDE + 1] = Double.doubleToRawLongBits(step.sum);
    }

    /**
     * Counts a record of the key; how many there are.
     */
    long count(int at) {
        return ++slots[at * STRIDE + 2];
    }

    private int coldInsert(int free, long hash, String key) {
        int at = insert(free, hash);
        objects[at] = key;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
        store(at, initial);
    }
}
