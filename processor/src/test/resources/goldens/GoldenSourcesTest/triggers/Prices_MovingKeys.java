package prices;

import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.window.triggered.KeyWindows;
import javax.annotation.processing.Generated;

/**
 * State of Moving, per key: 8 bytes in the slot and 2 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_MovingKeys extends SlotTable {
    private static final int STRIDE = 1;
    private static final int OBJECTS = 2;

    Prices_MovingKeys() {
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
    int find(Prices_MovingKeys other, int from) {
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
        return (String) objects[at * OBJECTS];
    }

    private boolean same(int at, String key) {
        return objects[at * OBJECTS].equals(key);
    }

    @SuppressWarnings("unchecked")
    KeyWindows<String, Prices_MovingWindow> get(int at) {
        return (KeyWindows<String, Prices_MovingWindow>) objects[at * OBJECTS + 1];
    }

    void set(int at, KeyWindows<String, Prices_MovingWindow> value) {
        objects[at * OBJECTS + 1] = value;
    }

    private int coldInsert(int free, long hash, String key) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
    }
}
