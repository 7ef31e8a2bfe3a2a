package market;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.join.RecordChains;
import io.thalweg.runtime.join.WindowJoinTable;
import io.thalweg.runtime.snapshot.SavedTable;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.SeldomPath;
import io.thalweg.runtime.state.StateEnvironment;
import javax.annotation.processing.Generated;

/**
 * State of newSellers, per key: 24 bytes in the slot.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class NewSellers_NewSellersState extends WindowJoinTable<NewSellers.Person, NewSellers.Auction> implements SavedTable {
    private static final int STRIDE = 3;

    NewSellers_NewSellersState(StateEnvironment environment) {
        super(environment, STRIDE, 0);
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

    /**
     * Keeps a left record of a key, behind those before it.
     */
    void addLeft(int at, NewSellers.Person record) {
        slots[at * STRIDE + 1] = left.add(slots[at * STRIDE + 1], record);
    }

    /**
     * The place of the first left record of a key, 0 if there is none.
     */
    int firstLeft(int at) {
        return RecordChains.first(slots[at * STRIDE + 1]);
    }

    /**
     * Keeps a right record of a key, behind those before it.
     */
    void addRight(int at, NewSellers.Auction record) {
        slots[at * STRIDE + 2] = right.add(slots[at * STRIDE + 2], record);
    }

    /**
     * The place of the first right record of a key, 0 if there is none.
     */
    int firstRight(int at) {
        return RecordChains.first(slots[at * STRIDE + 2]);
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
    public void writeState(int at, BinaryOutput out) {
        left.write(slots[at * STRIDE + 1], NewSellers_PersonCodec.INSTANCE, out);
        right.write(slots[at * STRIDE + 2], NewSellers_AuctionCodec.INSTANCE, out);
    }

    @Override
    public void readState(int at, BinaryInput in) {
        slots[at * STRIDE + 1] = left.read(NewSellers_PersonCodec.INSTANCE, in);
        slots[at * STRIDE + 2] = right.read(NewSellers_AuctionCodec.INSTANCE, in);
    }

    @Override
    public String schema() {
        return "key long, left " + NewSellers_PersonCodec.INSTANCE.schema() + ", right " + NewSellers_AuctionCodec.INSTANCE.schema();
    }

    /**
     * What must not become part of the machine code of a search.
     */
    @SuppressWarnings("serial")
    private static final class Seldom extends SeldomPath {
        static int insert(NewSellers_NewSellersState table, int free, long hash) {
            return table.coldInsert(free, hash);
        }
    }
}
