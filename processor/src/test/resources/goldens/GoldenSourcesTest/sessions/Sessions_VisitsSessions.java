package clicks;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.KeyObjects;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.window.session.KeySessions;
import javax.annotation.processing.Generated;

/**
 * State of Visits, per key: 24 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Sessions_VisitsSessions extends SlotTable implements KeyObjects<KeySessions<Sessions_VisitsKey, Sessions_VisitsState>> {
    private static final int STRIDE = 3;
    private static final int OBJECTS = 1;

    Sessions_VisitsSessions(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(long key0, Sessions.Device key1) {
        return probe(mix(mix(key0), key1.ordinal()) | 1, key0, key1);
    }

    private int probe(long hash, long key0, Sessions.Device key1) {
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key0, key1)) {
                return at;
            }
            if (found == 0) {
                if (!moved(hash)) {
                    return Seldom.insert(this, at, hash, key0, key1);
                }
                at = home(hash);
                continue;
            }
            at = (at + 1) & mask;
        }
    }

    /**
     * The slot of a key that another table holds.
     */
    int find(Sessions_VisitsSessions other, int from) {
        return probe(other.hash(from), other.key0(from), other.key1(from));
    }

    /**
     * The key's slot, or -1.
     */
    int lookup(long key0, Sessions.Device key1) {
        long hash = mix(mix(key0), key1.ordinal()) | 1;
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash && same(at, key0, key1)) {
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

    long key0(int at) {
        return slots[at * STRIDE + 1];
    }

    Sessions.Device key1(int at) {
        return Sessions.Device.values()[(int) slots[at * STRIDE + 2]];
    }

    private boolean same(int at, long key0, Sessions.Device key1) {
        return slots[at * STRIDE + 1] == key0 && slots[at * STRIDE + 2] == key1.ordinal();
    }

    @Override
    @SuppressWarnings("unchecked")
    public KeySessions<Sessions_VisitsKey, Sessions_VisitsState> get(int at) {
        return (KeySessions<Sessions_VisitsKey, Sessions_VisitsState>) objects[at];
    }

    @Override
    public void set(int at, KeySessions<Sessions_VisitsKey, Sessions_VisitsState> value) {
        objects[at] = value;
    }

    private int coldInsert(int free, long hash, long key0, Sessions.Device key1) {
        int at = insert(free, hash);
        slots[at * STRIDE + 1] = key0;
        slots[at * STRIDE + 2] = key1.ordinal();
        initialize(at);
        return at;
    }

    private void initialize(int at) {
    }

    @Override
    public long keyHash(int at) {
        return Hashes.combine(Hashes.mix(key0(at)), Hashes.mix(key1(at).ordinal()));
    }

    @Override
    public void writeKey(int at, BinaryOutput out) {
        out.writeLong(key0(at));
        out.writeLong(key1(at).ordinal());
    }

    @Override
    public int readKey(BinaryInput in) {
        return find(in.readLong(), Sessions.Device.values()[(int) in.readLong()]);
    }

    @Override
    public String schema() {
        return "key long Sessions.Device";
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int insert(Sessions_VisitsSessions table, int free, long hash, long key0,
                Sessions.Device key1) {
            return table.coldInsert(free, hash, key0, key1);
        }
    }
}
