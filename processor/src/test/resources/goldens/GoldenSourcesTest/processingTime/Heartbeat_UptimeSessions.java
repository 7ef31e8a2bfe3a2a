package heartbeat;

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
 * State of Uptime, per key: 32 bytes in the slot and 1 object beside it.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Heartbeat_UptimeSessions extends SlotTable implements KeyObjects<KeySessions<Integer, Heartbeat_UptimeState>> {
    private static final int STRIDE = 4;
    private static final int OBJECTS = 1;
    private final Heartbeat.Uptime initial = new Heartbeat.Uptime();

    Heartbeat_UptimeSessions(StateEnvironment environment) {
        super(environment, STRIDE, OBJECTS);
    }

    /**
     * The key's slot; a new key gets one whose fields have their initial values.
     */
    int find(int key) {
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
    int lookup(int key) {
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

    int key(int at) {
        return (int) unmix(slots[at * STRIDE]);
    }

    void load(int at, Heartbeat.Uptime step) {
        step.beats = (int) slots[at * STRIDE + 1];
    }

    void store(int at, Heartbeat.Uptime step) {
        slots[at * STRIDE + 1] = step.beats;
    }

    @Override
    @SuppressWarnings("unchecked")
    public KeySessions<Integer, Heartbeat_UptimeState> get(int at) {
        return (KeySessions<Integer, Heartbeat_UptimeState>) objects[at];
    }

    @Override
    public void set(int at, KeySessions<Integer, Heartbeat_UptimeState> value) {
        objects[at] = value;
    }

    /**
     * Whether a session stands in the slot that a record of that time belongs to.
     */
    boolean holds(int at, long timestamp) {
        return slots[at * STRIDE + 2] <= timestamp && timestamp <= slots[at * STRIDE + 3];
    }

    long end(int at) {
        return slots[at * STRIDE + 3];
    }

    /**
     * The session in the slot lasts at least until then.
     */
    void lengthen(int at, long end) {
        slots[at * STRIDE + 3] = Math.max(slots[at * STRIDE + 3], end);
    }

    void occupy(int at, long start, long end) {
        slots[at * STRIDE + 2] = start;
        slots[at * STRIDE + 3] = end;
    }

    /**
     * No session stands in the slot: no time is in it.
     */
    void vacate(int at) {
        occupy(at, Long.MAX_VALUE, Long.MIN_VALUE);
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
        store(at, initial);
        vacate(at);
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
        return find((int) in.readLong());
    }

    @Override
    public String schema() {
        return "key int";
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int insert(Heartbeat_UptimeSessions table, int free, long hash) {
            return table.coldInsert(free, hash);
        }
    }
}
