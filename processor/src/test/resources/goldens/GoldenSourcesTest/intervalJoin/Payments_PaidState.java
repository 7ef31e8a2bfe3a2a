package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.join.KeyRecords;
import io.thalweg.runtime.snapshot.KeyObjects;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import javax.annotation.processing.Generated;

/**
 * State of paid, per key: 8 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Payments_PaidState extends SlotTable implements KeyObjects<KeyRecords<Payments.Order, Payments.Payment>> {
    private static final int STRIDE = 1;
    private static final int OBJECTS = 1;

    Payments_PaidState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(long key) {
        return probe(mix(key));
    }

    private int probe(long hash) {
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                return hash == 0 ? zero() : at;
            }
            if (found == 0) {
                if (!moved(hash)) {
                    return Seldom.insert(this, at, hash);
                }
                at = home(hash);
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(long key) {
        long hash = mix(key);
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                return hash == 0 ? (zeroUsed() ? mask + 1 : -1) : at;
            }
            if (found == 0) {
                if (!moved(hash)) {
                    return -1;
                }
                at = home(hash);
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    long key(int at) {
        return unmix(slots[at * STRIDE]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public KeyRecords<Payments.Order, Payments.Payment> get(int at) {
        return (KeyRecords<Payments.Order, Payments.Payment>) objects[at];
    }

    @Override
    public void set(int at, KeyRecords<Payments.Order, Payments.Payment> value) {
        objects[at] = value;
    }

    private int coldInsert(int free, long hash) {
        int at = insert(free, hash);
        initialize(at);
        return at;
    }

    /**
     * The one key whose hash is 0, the mark of a free slot.
     */
    private int zero() {
        if (zeroUsed()) {
            return mask + 1;
        }
        int at = insertZero();
        initialize(at);
        return at;
    }

    private void initialize(int at) {
    }

    @Override
    public long keyHash(int at) {
        return Hashes.mix(key(at));
    }

    @Override
    public void writeKey(int at, BinaryOutput out) {
        out.writeLong(key(at));
    }

    @Override
    public int readKey(BinaryInput in) {
        return find(in.readLong());
    }

    @Override
    public String schema() {
        return "key long";
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int insert(Payments_PaidState table, int free, long hash) {
            return table.coldInsert(free, hash);
        }
    }
}
