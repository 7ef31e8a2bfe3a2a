package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryInput;
import java.util.ArrayList;
import java.util.List;

/** What all lanes of the saved job have written for one part, as one lane of the restored job sees it. */
public final class RestoredLanes {

    private final List<byte[]> written;
    private final int subtask;
    private final int parallelism;

    /**
     * The bytes of all lanes.
     *
     * @param written by lane of the saved job
     * @param subtask the lane of the restored job that asks
     * @param parallelism how many lanes the restored job has
     */
    public RestoredLanes(List<byte[]> written, int subtask, int parallelism) {
        this.written = List.copyOf(written);
        this.subtask = subtask;
        this.parallelism = parallelism;
    }

    /** Whether there are as many lanes as before, so that each goes on where it was. */
    public boolean sameLanes() {
        return written.size() == parallelism;
    }

    /** How many lanes the saved job had. */
    public int lanesBefore() {
        return written.size();
    }

    /** How many lanes the restored job has. */
    public int lanesNow() {
        return parallelism;
    }

    /** What this very lane has written; only if there are as many as before. */
    public BinaryInput own() {
        return of(subtask);
    }

    /** What lane {@code subtask} modulo the number of lanes before has written: where all have the same, or about it (B5). */
    public BinaryInput copy() {
        return of(subtask % written.size());
    }

    /** What the first lane has written, if this is the first, else null: for what only the first lane has. */
    public BinaryInput first() {
        return subtask == 0 ? of(0) : null;
    }

    /** What each lane has written. */
    public List<BinaryInput> all() {
        List<BinaryInput> all = new ArrayList<>();
        for (int lane = 0; lane < written.size(); lane++) {
            all.add(of(lane));
        }
        return all;
    }

    private BinaryInput of(int lane) {
        return new BinaryInput(written.get(lane));
    }

    /** The least of the longs that the lanes have written first. */
    public long leastLong() {
        long least = Long.MAX_VALUE;
        for (BinaryInput lane : all()) {
            least = Math.min(least, lane.readLong());
        }
        return least;
    }

    /** The index of the lane that asks. */
    public int subtask() {
        return subtask;
    }
}
