package io.thalweg.runtime.state.operator;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives the saved items of a step's lists to the lanes of a restored job. One object for the lists of a step, in their
 * order: where items do not divide evenly, the lanes that get one more begin behind those of the list before, so that the
 * lists together weigh about the same on each lane (O2).
 */
public final class OperatorStateRedistribution {

    private final int lanes;
    private int firstLane;

    /** @param lanes of the restored job */
    public OperatorStateRedistribution(int lanes) {
        if (lanes < 1) {
            throw new IllegalArgumentException("a job has at least one lane, not " + lanes);
        }
        this.lanes = lanes;
    }

    /**
     * With as many lanes as before each gets its own back. Else the items of all lanes, one after the other, are cut into
     * runs, one for each lane, none more than one longer than another (O2). What a finished lane had is gone (O5): what
     * that lane had still to say it has said.
     *
     * @param saved one for each lane of the job that was saved
     * @return one list for each lane of the restored job
     */
    public <T> List<List<T>> split(List<LaneItems<T>> saved) {
        return saved.size() == lanes ? own(saved) : cut(saved);
    }

    private static <T> List<List<T>> own(List<LaneItems<T>> saved) {
        List<List<T>> own = new ArrayList<>();
        saved.forEach(lane -> own.add(lane.finished() ? List.of() : lane.items()));
        return own;
    }

    private <T> List<List<T>> cut(List<LaneItems<T>> saved) {
        List<T> all = new ArrayList<>();
        own(saved).forEach(all::addAll);
        List<List<T>> runs = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            runs.add(List.of());
        }
        int longer = all.size() % lanes;
        int from = 0;
        for (int i = 0; i < lanes; i++) {
            int to = from + all.size() / lanes + (i < longer ? 1 : 0);
            runs.set((firstLane + i) % lanes, List.copyOf(all.subList(from, to)));
            from = to;
        }
        firstLane = (firstLane + longer) % lanes;
        return runs;
    }

    /**
     * Every lane gets everything, whether or not their number has changed (O3), also what lanes had last that have
     * finished since: so an offset that such a lane has read to is never taken for one that nobody has begun (X2; in
     * Flink no checkpoint completes while some lanes have finished and others not, O6). All lanes share one list, which
     * nobody can change.
     */
    public <T> List<List<T>> union(List<LaneItems<T>> saved) {
        List<T> all = new ArrayList<>();
        saved.forEach(lane -> all.addAll(lane.items()));
        List<T> shared = List.copyOf(all);
        List<List<T>> same = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            same.add(shared);
        }
        return same;
    }
}
