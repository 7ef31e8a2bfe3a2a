package words;

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
 * State of Counts, per key: 16 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class WordCount_CountsState extends SlotTable implements SavedTable {
    private static final int STRIDE = 2;
    private static final int OBJECTS = 1;
    private final WordCount.Counts initial = new WordCount.Counts();

    WordCount_CountsState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
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
        return (String) objects[at];
    }

    private boolean same(int at, String key) {
        return objects[at] == key || objects[at].equals(key);
    }

    void load(int at, WordCount.Counts step) {
        step.count = slots[at * STRIDE + 1];
    }

    void store(int at, WordCount.Counts step) {
        slots[at * STRIDE + 1] = step.count;
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
    public List<SavedField> fields() {
        return List.of(
                new SavedField("count", "", "long", 1));
    }

    @Override
    public void writeState(int at, BinaryOutput out) {
        out.writeLong(slots[at * STRIDE + 1]);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        slots[at * STRIDE + 1] = in.readLong();
    }

    @Override
    public SavedTable view() {
        return new WordCount_CountsState(environment());
    }

    @Override
    public String schema() {
        return "key String\ncount long";
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int miss(WordCount_CountsState table, int free, int others, long hash, String key) {
            return table.coldMiss(free, others, hash, key);
        }
    }
}
