package fraud;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedField;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.snapshot.SavedValues;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * State of Check, per key: 80 bytes in the slot and 2 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Fraud_CheckState extends SlotTable implements SavedTable {
    private static final int STRIDE = 10;
    private static final int OBJECTS = 2;
    private final Fraud.Check initial = new Fraud.Check();

    Fraud_CheckState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
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
                if (!moved(hash)) {
                    return Seldom.insert(this, at, hash, key);
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
    int lookup(UUID key) {
        long hash = mix(key.hashCode()) | 1;
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key)) {
                return at;
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

    UUID key(int at) {
        return (UUID) objects[at * OBJECTS];
    }

    private boolean same(int at, UUID key) {
        return objects[at * OBJECTS] == key || objects[at * OBJECTS].equals(key);
    }

    void load(int at, Fraud.Check step) {
        step.limit = slots[at * STRIDE + 1];
        step.spent = slots[at * STRIDE + 2];
        step.blocked = slots[at * STRIDE + 3] != 0;
        step.level = (byte) slots[at * STRIDE + 4];
        step.strikes = (short) slots[at * STRIDE + 5];
        step.grade = (char) slots[at * STRIDE + 6];
        step.payments = (int) slots[at * STRIDE + 7];
        step.ratio = Float.intBitsToFloat((int) slots[at * STRIDE + 8]);
        step.mean = Double.longBitsToDouble(slots[at * STRIDE + 9]);
        step.lastReason = (String) objects[at * OBJECTS + 1];
    }

    void store(int at, Fraud.Check step) {
        slots[at * STRIDE + 1] = step.limit;
        slots[at * STRIDE + 2] = step.spent;
        slots[at * STRIDE + 3] = step.blocked ? 1L : 0L;
        slots[at * STRIDE + 4] = step.level;
        slots[at * STRIDE + 5] = step.strikes;
        slots[at * STRIDE + 6] = step.grade;
        slots[at * STRIDE + 7] = step.payments;
        slots[at * STRIDE + 8] = Float.floatToRawIntBits(step.ratio);
        slots[at * STRIDE + 9] = Double.doubleToRawLongBits(step.mean);
        objects[at * OBJECTS + 1] = step.lastReason;
    }

    private int coldInsert(int free, long hash, UUID key) {
        int at = insert(free, hash);
        objects[at * OBJECTS] = key;
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
        Codecs.UUID.write(key(at), out);
    }

    @Override
    public int readKey(BinaryInput in) {
        return find(Codecs.UUID.read(in));
    }

    @Override
    public List<SavedField> fields() {
        return List.of(
                new SavedField("limit", "", "long", 1),
                new SavedField("spent", "", "long", 2),
                new SavedField("blocked", "", "boolean", 3),
                new SavedField("level", "", "byte", 4),
                new SavedField("strikes", "", "short", 5),
                new SavedField("grade", "", "char", 6),
                new SavedField("payments", "", "int", 7),
                new SavedField("ratio", "", "float", 8),
                new SavedField("mean", "", "double", 9),
                new SavedField("lastReason", "", Codecs.STRING.schema(), -1));
    }

    @Override
    public void readObject(int at, int field, BinaryInput in) {
        switch (field) {
            case 9 -> objects[at * OBJECTS + 1] = SavedValues.read(Codecs.STRING, in);
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public void writeState(int at, BinaryOutput out) {
        for (int word = 1; word < STRIDE; word++) {
            out.writeLong(slots[at * STRIDE + word]);
        }
        SavedValues.write(Codecs.STRING, (String) objects[at * OBJECTS + 1], out);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        for (int word = 1; word < STRIDE; word++) {
            slots[at * STRIDE + word] = in.readLong();
        }
        objects[at * OBJECTS + 1] = SavedValues.read(Codecs.STRING, in);
    }

    @Override
    public SavedTable view() {
        return new Fraud_CheckState(environment());
    }

    @Override
    public String schema() {
        return "key UUID\nlimit long\nspent long\nblocked boolean\nlevel byte\nstrikes short\ngrade char\npayments int\nratio float\nmean double\nlastReason object " + Codecs.STRING.schema();
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int insert(Fraud_CheckState table, int free, long hash, UUID key) {
            return table.coldInsert(free, hash, key);
        }
    }
}
