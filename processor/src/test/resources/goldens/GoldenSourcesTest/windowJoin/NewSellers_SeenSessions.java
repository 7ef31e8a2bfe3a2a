package market;

import io.thalweg.runtime.join.WindowJoinPane;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.window.session.KeySessions;
import javax.annotation.processing.Generated;

/**
 * State of seen, per key: 16 bytes in the slot and 2 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class NewSellers_SeenSessions extends SlotTable {
    private static final int STRIDE = 2;
    private static final int OBJECTS = 2;

    NewSellers_SeenSessions() {
        super(STRIDE, OBJECTS);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(String key0, int key1) {
        return probe(Hashes.combine(Hashes.of(key0), Hashes.mix(key1)) | 1, key0, key1);
    }

    private int probe(long hash, String key0, int key1) {
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
    int find(NewSellers_SeenSessions other, int from) {
        return probe(other.hash(from), other.key0(from), other.key1(from));
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(String key0, int key1) {
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
        return (String) objects[at * OBJECTS];
    }

    int key1(int at) {
        return (int) slots[at * STRIDE + 1];
    }

    private boolean same(int at, String key0, int key1) {
        return objects[at * OBJECTS].equals(key0) && slots[at * STRIDE + 1] == key1;
    }

    @SuppressWarnings("unchecked")
    KeySessions<NewSellers_SeenKey, WindowJoinPane<NewSellers.View, NewSellers.View>> get(int at) {
        return (KeySessions<NewSellers_SeenKey, WindowJoinPane<NewSellers.View, NewSellers.View>>) objects[at * OBJECTS + 1];
    }

    void set(int at,
            KeySessions<NewSellers_SeenKey, WindowJoinPane<NewSellers.View, NewSellers.View>> value) {
        objects[at * OBJECTS + 1] = value;
    }

    private int coldInsert(int free, long hash, String key0, int key1) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key0;
        slots[at * STRIDE + 1] = key1;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
    }
}
