package io.thalweg.benchmarks.tables;

import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;

/** A table as the compiler writes it: key long, one field. The key whose hash is 0 does not occur. */
final class GrowingCounts extends SlotTable implements Counts {

    private static final int STRIDE = 2;

    GrowingCounts(StateEnvironment environment) {
        super(environment, STRIDE, 0);
    }

    @Override
    public void add(long key) {
        int at = find(mix(key));
        slots[at * STRIDE + 1]++;
    }

    private int find(long hash) {
        int at = home(hash);
        while (true) {
            long found = slots[at * STRIDE];
            if (found == hash) {
                return at;
            }
            if (found == 0) {
                return coldInsert(at, hash);
            }
            at = (at + 1) & mask;
        }
    }

    private int coldInsert(int free, long hash) {
        return moved(hash) ? find(hash) : insert(free, hash);
    }
}
