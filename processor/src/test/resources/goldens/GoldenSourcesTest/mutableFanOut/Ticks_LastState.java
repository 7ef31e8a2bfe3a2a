package ticks;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.SavedField;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.snapshot.SavedValues;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * State of Last, per key: 16 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Ticks_LastState extends SlotTable implements SavedTable {
    private static final int STRIDE = 2;
    private static final int OBJECTS = 1;

    Ticks_LastState(StateEnvironment environment) {
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

    void load(int at, Ticks.Last step) {
        step.sum = Double.longBitsToDouble(slots[at * STRIDE + 1]);
        step.previous = (Ticks.Tick) objects[at];
    }

    void store(int at, Ticks.Last step) {
        slots[at * STRIDE + 1] = Double.doubleToRawLongBits(step.sum);
        objects[at] = step.previous;
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
        store(at, new Ticks.Last());
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
    public List<SavedField> fields() {
        return List.of(
                new SavedField("sum", "", "double", 1),
                new SavedField("previous", "", Ticks_TickCodec.INSTANCE.schema(), -1));
    }

    @Override
    public void readObject(int at, int field, BinaryInput in) {
        switch (field) {
            case 1 -> objects[at] = SavedValues.read(Ticks_TickCodec.INSTANCE, in);
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public void writeState(int at, BinaryOutput out) {
        out.writeLong(slots[at * STRIDE + 1]);
        SavedValues.write(Ticks_TickCodec.INSTANCE, (Ticks.Tick) objects[at], out);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        slots[at * STRIDE + 1] = in.readLong();
        objects[at] = SavedValues.read(Ticks_TickCodec.INSTANCE, in);
    }

    @Override
    public String schema() {
        return "key long\nsum double\nprevious object " + Ticks_TickCodec.INSTANCE.schema();
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int insert(Ticks_LastState table, int free, long hash) {
            return table.coldInsert(free, hash);
        }
    }
}
