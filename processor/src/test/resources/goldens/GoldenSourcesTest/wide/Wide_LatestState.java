package wide;

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
import javax.annotation.processing.Generated;

/**
 * State of Latest, per key: 184 bytes in the slot and 6 objects beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Wide_LatestState extends SlotTable implements SavedTable {
    private static final int STRIDE = 23;
    private static final int OBJECTS = 6;
    private final Wide.Latest initial = new Wide.Latest();

    Wide_LatestState(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(int key0, String key1, boolean key2) {
        return probe(mix(mix(mix(key0), key1.hashCode()), (key2 ? 1L : 0L)) | 1, key0, key1, key2);
    }

    private int probe(long hash, int key0, String key1, boolean key2) {
        int at = home(hash);
        int others = 0; // keys of the same hash
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                if (same(at, key0, key1, key2)) {
                    return at;
                }
                others++;
            }
            if (found == 0 || others == MOST_OF_ONE_HASH) {
                if (!moved(hash)) {
                    return Seldom.miss(this, at, others, hash, key0, key1, key2);
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
    private int coldMiss(int free, int others, long hash, int key0, String key1, boolean key2) {
        if (!crowded(others)) {
            return coldInsert(free, hash, key0, key1, key2);
        }
        int found = lookupCrowded(key0, key1, key2);
        if (found >= 0) {
            return found;
        }
        long place = others < MOST_OF_ONE_HASH ? hash : mix(mix(mix(key0), mix(key1)), (key2 ? 1L : 0L)) | 1;
        return coldInsert(freeSlot(place), place, key0, key1, key2);
    }

    /**
     * The slot of a key that stands where its characters say, or -1.
     */
    private int lookupCrowded(int key0, String key1, boolean key2) {
        long hash = mix(mix(mix(key0), mix(key1)), (key2 ? 1L : 0L)) | 1;
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key0, key1, key2)) {
                return at;
            }
            if (found == 0) {
                return moved(hash) ? lookupCrowded(key0, key1, key2) : -1;
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(int key0, String key1, boolean key2) {
        long hash = mix(mix(mix(key0), key1.hashCode()), (key2 ? 1L : 0L)) | 1;
        int at = home(hash);
        int others = 0; // keys of the same hash
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                if (same(at, key0, key1, key2)) {
                    return at;
                }
                others++;
            }
            if (found == 0 || others == MOST_OF_ONE_HASH) {
                if (!moved(hash)) {
                    return crowded(others) ? lookupCrowded(key0, key1, key2) : -1;
                }
                at = home(hash);
                others = 0;
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    int key0(int at) {
        return (int) slots[at * STRIDE + 1];
    }

    String key1(int at) {
        return (String) objects[at * OBJECTS];
    }

    boolean key2(int at) {
        return slots[at * STRIDE + 2] != 0;
    }

    private boolean same(int at, int key0, String key1, boolean key2) {
        return slots[at * STRIDE + 1] == key0 && (objects[at * OBJECTS] == key1 || objects[at * OBJECTS].equals(key1)) && slots[at * STRIDE + 2] == (key2 ? 1L : 0L);
    }

    void load(int at, Wide.Latest step) {
        loadFromColumn0(at, step);
        loadFromColumn18(at, step);
        loadFromColumn36(at, step);
    }

    private void loadFromColumn0(int at, Wide.Latest step) {
        step.column0 = (int) slots[at * STRIDE + 3];
        step.column1 = slots[at * STRIDE + 4];
        step.column2 = (String) objects[at * OBJECTS + 1];
        step.column3 = Double.longBitsToDouble(slots[at * STRIDE + 5]);
        step.column4 = slots[at * STRIDE + 6] != 0;
        step.column8 = (int) slots[at * STRIDE + 7];
        step.column9 = slots[at * STRIDE + 8];
        step.column10 = (String) objects[at * OBJECTS + 2];
        step.column11 = Double.longBitsToDouble(slots[at * STRIDE + 9]);
        step.column12 = slots[at * STRIDE + 10] != 0;
        step.column16 = (int) slots[at * STRIDE + 11];
        step.column17 = slots[at * STRIDE + 12];
    }

    private void loadFromColumn18(int at, Wide.Latest step) {
        step.column18 = (String) objects[at * OBJECTS + 3];
        step.column19 = Double.longBitsToDouble(slots[at * STRIDE + 13]);
        step.column20 = slots[at * STRIDE + 14] != 0;
        step.column24 = (int) slots[at * STRIDE + 15];
        step.column25 = slots[at * STRIDE + 16];
        step.column26 = (String) objects[at * OBJECTS + 4];
        step.column27 = Double.longBitsToDouble(slots[at * STRIDE + 17]);
        step.column28 = slots[at * STRIDE + 18] != 0;
        step.column32 = (int) slots[at * STRIDE + 19];
        step.column33 = slots[at * STRIDE + 20];
        step.column34 = (String) objects[at * OBJECTS + 5];
        step.column35 = Double.longBitsToDouble(slots[at * STRIDE + 21]);
    }

    private void loadFromColumn36(int at, Wide.Latest step) {
        step.column36 = slots[at * STRIDE + 22] != 0;
    }

    void store(int at, Wide.Latest step) {
        storeFromColumn0(at, step);
        storeFromColumn18(at, step);
        storeFromColumn36(at, step);
    }

    private void storeFromColumn0(int at, Wide.Latest step) {
        slots[at * STRIDE + 3] = step.column0;
        slots[at * STRIDE + 4] = step.column1;
        objects[at * OBJECTS + 1] = step.column2;
        slots[at * STRIDE + 5] = Double.doubleToRawLongBits(step.column3);
        slots[at * STRIDE + 6] = step.column4 ? 1L : 0L;
        slots[at * STRIDE + 7] = step.column8;
        slots[at * STRIDE + 8] = step.column9;
        objects[at * OBJECTS + 2] = step.column10;
        slots[at * STRIDE + 9] = Double.doubleToRawLongBits(step.column11);
        slots[at * STRIDE + 10] = step.column12 ? 1L : 0L;
        slots[at * STRIDE + 11] = step.column16;
        slots[at * STRIDE + 12] = step.column17;
    }

    private void storeFromColumn18(int at, Wide.Latest step) {
        objects[at * OBJECTS + 3] = step.column18;
        slots[at * STRIDE + 13] = Double.doubleToRawLongBits(step.column19);
        slots[at * STRIDE + 14] = step.column20 ? 1L : 0L;
        slots[at * STRIDE + 15] = step.column24;
        slots[at * STRIDE + 16] = step.column25;
        objects[at * OBJECTS + 4] = step.column26;
        slots[at * STRIDE + 17] = Double.doubleToRawLongBits(step.column27);
        slots[at * STRIDE + 18] = step.column28 ? 1L : 0L;
        slots[at * STRIDE + 19] = step.column32;
        slots[at * STRIDE + 20] = step.column33;
        objects[at * OBJECTS + 5] = step.column34;
        slots[at * STRIDE + 21] = Double.doubleToRawLongBits(step.column35);
    }

    private void storeFromColumn36(int at, Wide.Latest step) {
        slots[at * STRIDE + 22] = step.column36 ? 1L : 0L;
    }

    private int coldInsert(int free, long hash, int key0, String key1, boolean key2) {
        int at = insert(free, hash);
        slots[at * STRIDE + 1] = key0;
        objects[at * OBJECTS] = key1;
        slots[at * STRIDE + 2] = (key2 ? 1L : 0L);
        initialize(at);
        return at;
    }

    private void initialize(int at) {
        store(at, initial);
    }

    @Override
    public long keyHash(int at) {
        return Hashes.combine(Hashes.combine(Hashes.mix(key0(at)), Hashes.of(key1(at))), Hashes.mix((key2(at) ? 1L : 0L)));
    }

    @Override
    public void writeKey(int at, BinaryOutput out) {
        out.writeLong(key0(at));
        Codecs.STRING.write(key1(at), out);
        out.writeLong((key2(at) ? 1L : 0L));
    }

    @Override
    public int readKey(BinaryInput in) {
        return find((int) in.readLong(), Codecs.STRING.read(in), in.readLong() != 0);
    }

    @Override
    public List<SavedField> fields() {
        return List.of(
                new SavedField("column0", "", "int", 3),
                new SavedField("column1", "", "long", 4),
                new SavedField("column3", "", "double", 5),
                new SavedField("column4", "", "boolean", 6),
                new SavedField("column8", "", "int", 7),
                new SavedField("column9", "", "long", 8),
                new SavedField("column11", "", "double", 9),
                new SavedField("column12", "", "boolean", 10),
                new SavedField("column16", "", "int", 11),
                new SavedField("column17", "", "long", 12),
                new SavedField("column19", "", "double", 13),
                new SavedField("column20", "", "boolean", 14),
                new SavedField("column24", "", "int", 15),
                new SavedField("column25", "", "long", 16),
                new SavedField("column27", "", "double", 17),
                new SavedField("column28", "", "boolean", 18),
                new SavedField("column32", "", "int", 19),
                new SavedField("column33", "", "long", 20),
                new SavedField("column35", "", "double", 21),
                new SavedField("column36", "", "boolean", 22),
                new SavedField("column2", "", Codecs.STRING.schema(), -1),
                new SavedField("column10", "", Codecs.STRING.schema(), -1),
                new SavedField("column18", "", Codecs.STRING.schema(), -1),
                new SavedField("column26", "", Codecs.STRING.schema(), -1),
                new SavedField("column34", "", Codecs.STRING.schema(), -1));
    }

    @Override
    public void readObject(int at, int field, BinaryInput in) {
        switch (field) {
            case 20 -> objects[at * OBJECTS + 1] = SavedValues.read(Codecs.STRING, in);
            case 21 -> objects[at * OBJECTS + 2] = SavedValues.read(Codecs.STRING, in);
            case 22 -> objects[at * OBJECTS + 3] = SavedValues.read(Codecs.STRING, in);
            case 23 -> objects[at * OBJECTS + 4] = SavedValues.read(Codecs.STRING, in);
            case 24 -> objects[at * OBJECTS + 5] = SavedValues.read(Codecs.STRING, in);
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public void writeState(int at, BinaryOutput out) {
        for (int word = 3; word < STRIDE; word++) {
            out.writeLong(slots[at * STRIDE + word]);
        }
        SavedValues.write(Codecs.STRING, (String) objects[at * OBJECTS + 1], out);
        SavedValues.write(Codecs.STRING, (String) objects[at * OBJECTS + 2], out);
        SavedValues.write(Codecs.STRING, (String) objects[at * OBJECTS + 3], out);
        SavedValues.write(Codecs.STRING, (String) objects[at * OBJECTS + 4], out);
        SavedValues.write(Codecs.STRING, (String) objects[at * OBJECTS + 5], out);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        for (int word = 3; word < STRIDE; word++) {
            slots[at * STRIDE + word] = in.readLong();
        }
        objects[at * OBJECTS + 1] = SavedValues.read(Codecs.STRING, in);
        objects[at * OBJECTS + 2] = SavedValues.read(Codecs.STRING, in);
        objects[at * OBJECTS + 3] = SavedValues.read(Codecs.STRING, in);
        objects[at * OBJECTS + 4] = SavedValues.read(Codecs.STRING, in);
        objects[at * OBJECTS + 5] = SavedValues.read(Codecs.STRING, in);
    }

    @Override
    public SavedTable view() {
        return new Wide_LatestState(environment());
    }

    @Override
    public String schema() {
        return "key int String boolean\ncolumn0 int\ncolumn1 long\ncolumn2 object " + Codecs.STRING.schema() + "\ncolumn3 double\ncolumn4 boolean\ncolumn8 int\ncolumn9 long\ncolumn10 object " + Codecs.STRING.schema() + "\ncolumn11 double\ncolumn12 boolean\ncolumn16 int\ncolumn17 long\ncolumn18 object " + Codecs.STRING.schema() + "\ncolumn19 double\ncolumn20 boolean\ncolumn24 int\ncolumn25 long\ncolumn26 object " + Codecs.STRING.schema() + "\ncolumn27 double\ncolumn28 boolean\ncolumn32 int\ncolumn33 long\ncolumn34 object " + Codecs.STRING.schema() + "\ncolumn35 double\ncolumn36 boolean";
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int miss(Wide_LatestState table, int free, int others, long hash, int key0,
                String key1, boolean key2) {
            return table.coldMiss(free, others, hash, key0, key1, key2);
        }
    }
}
