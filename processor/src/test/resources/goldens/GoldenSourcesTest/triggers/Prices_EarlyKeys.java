package prices;

import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.window.triggered.KeyWindows;
import javax.annotation.processing.Generated;

/**
 * State of Early, per key: 8 bytes in the slot and 3 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_EarlyKeys extends SlotTable {
    private static final int STRIDE = 1;
    private static final int OBJECTS = 3;

    Prices_EarlyKeys() {
        super(STRIDE, OBJECTS);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(String key0, String key1) {
        return probe(Hashes.combine(Hashes.of(key0), Hashes.of(key1)) | 1, key0, key1);
    }

    private int probe(long hash, String key0, String key1) {
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
    int find(Prices_EarlyKeys other, int from) {
        return probe(other.hash(from), other.key0(from), other.key1(from));
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(String key0, String key1) {
        long hash = Hashes.combine(Hashes.of(key0), Hashes.of(key1)) | 1;
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
        return (String) objects[at * OBJECTS];
    }

    String key1(int at) {
        return (String) objects[at * OBJECTS + 1];
    }

    private boolean same(int at, String key0, String key1) {
        return objects[at * OBJECTS].equals(key0) && objects[at * OBJECTS + 1].equals(key1);
    }

    @SuppressWarnings("unchecked")
    KeyWindows<Prices_EarlyKey, Prices_EarlyWindow> get(int at) {
        return (KeyWindows<Prices_EarlyKey, Prices_EarlyWindow>) objects[at * OBJECTS + 2];
    }

    void set(int at, KeyWindows<Prices_EarlyKey, Prices_EarlyWindow> value) {
        objects[at * OBJECTS + 2] = value;
    }

    private int coldInsert(int free, long hash, String key0, String key1) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key0;
        objects[at * OBJECTS + 1] = key1;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
    }
}
