package shapes;

import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * State of Latest, per key: 8 bytes in the slot and 4 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_LatestState extends SlotTable {
    private static final int STRIDE = 1;
    private static final int OBJECTS = 4;

    Drawings_LatestState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(UUID key) {
        return probe(mix(key.hashCode()) | 1, key);
    }

    private int probe(long hash, UUID key) {
        int at = home(hash);
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
    int find(Drawings_LatestState other, int from) {
        return probe(other.hash(from), other.key(from));
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(UUID key) {
        long hash = mix(key.hashCode()) | 1;
        int at = home(hash);
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

    UUID key(int at) {
        return (UUID) objects[at * OBJECTS];
    }

    private boolean same(int at, UUID key) {
        return objects[at * OBJECTS].equals(key);
    }

    @SuppressWarnings("unchecked")
    void load(int at, Drawings.Latest step) {
        step.drawing = (Drawings.Drawing) objects[at * OBJECTS + 1];
        step.roots = (List<Drawings.Shape>) objects[at * OBJECTS + 2];
        step.status = (Drawings.Status) objects[at * OBJECTS + 3];
    }

    void store(int at, Drawings.Latest step) {
        objects[at * OBJECTS + 1] = step.drawing;
        objects[at * OBJECTS + 2] = step.roots;
        objects[at * OBJECTS + 3] = step.status;
    }

    private int coldInsert(int free, long hash, UUID key) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key;
        initialize(at);
        return at;
    }

    private void initialize(int at) {
        store(at, new Drawings.Latest());
    }
}
