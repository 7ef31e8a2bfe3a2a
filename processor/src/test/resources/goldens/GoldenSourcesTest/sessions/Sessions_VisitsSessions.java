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
 * State of Visits, per key: 56 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Sessions_VisitsSessions extends SlotTable implements KeyObjects<KeySessions<Sessions_VisitsKey, Sessions_VisitsState>> {
    private static final int STRIDE = 7;
    private static final int OBJECTS = 1;
    private final Sessions.Visits initial = new Sessions.Visits();

    Sessions_VisitsSessions(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
        keepMixed();
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

    void load(int at, Sessions.Visits step) {
        step.clicks = (int) slots[at * STRIDE + 3];
        step.cents = slots[at * STRIDE + 4];
    }

    void store(int at, Sessions.Visits step) {
        slots[at * STRIDE + 3] = step.clicks;
        slots[at * STRIDE + 4] = step.cents;
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

    /**
     * Whether a session stands in the slot that a record of that time belongs to.
     */
    boolean holds(int at, long timestamp) {
        return slots[at * STRIDE + 5] <= timestamp && timestamp <= slots[at * STRIDE + 6];
    }

    long end(int at) {
        return slots[at * STRIDE + 6];
    }

    /**
     * The session in the slot lasts at least until then.
     */
    void lengthen(int at, long end) {
        slots[at * STRIDE + 6] = Math.max(slots[at * STRIDE + 6], end);
    }

    void occupy(int at, long start, long end) {
        slots[at * STRIDE + 5] = start;
        slots[at * STRIDE + 6] = end;
    }

    /**
     * No session stands in the slot: no time is in it.
     */
    void vacate(int at) {
        occupy(at, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    private int coldInsert(int free, long hash, long key0, Sessions.Device key1) {
        int at = insert(free, hash);
        slots[at * STRIDE + 1] = key0;
        slots[at * STRIDE + 2] = key1.ordinal();
        initialize(at);
        return at;
    }

    private void initialize(int at) {
        store(at, initial);
        vacate(at);
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
