package io.thalweg.runtime.checkpoint;

import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** A checkpoint under way, as its coordinator sees it. */
final class PendingCheckpoint {

    final long id;
    final long startedMillis;
    final boolean last;
    final List<Savepoint> savepoints = new ArrayList<>(); // that shall be made of it
    private final BitSet missing = new BitSet(); // lanes that have neither acknowledged it nor left it
    private final List<SinkTransaction> transactions = new ArrayList<>();
    CheckpointTarget.Draft draft; // null until it is open
    boolean aborted;
    boolean publishing;

    PendingCheckpoint(long id, long startedMillis, boolean last) {
        this.id = id;
        this.startedMillis = startedMillis;
        this.last = last;
    }

    /** What it is for. */
    CheckpointKind kind() {
        if (last) {
            return CheckpointKind.LAST;
        }
        return savepoints.isEmpty() ? CheckpointKind.PERIODIC : CheckpointKind.SAVEPOINT;
    }

    /** All lanes take part. */
    void begun(CheckpointTarget.Draft newDraft, int lanes) {
        draft = newDraft;
        missing.set(0, lanes);
    }

    /** A lane has done its part. */
    void arrived(int lane, List<SinkTransaction> prepared) {
        missing.clear(lane);
        transactions.addAll(prepared);
    }

    /** Whether no lane touches it any more. */
    boolean settled() {
        return missing.isEmpty();
    }

    List<SinkTransaction> transactions() {
        transactions.sort(Comparator.comparing(SinkTransaction::step).thenComparing(SinkTransaction::lane));
        return transactions;
    }
}
