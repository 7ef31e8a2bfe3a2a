package io.thalweg.runtime.job;

import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Page;
import io.thalweg.runtime.checkpoint.CheckpointCoordinator;
import io.thalweg.runtime.checkpoint.CheckpointKind;
import io.thalweg.runtime.checkpoint.LaneBarriers;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import io.thalweg.runtime.snapshot.DroppedState;
import io.thalweg.runtime.snapshot.LaneSweeps;
import io.thalweg.runtime.snapshot.PagesUnderWay;
import io.thalweg.runtime.snapshot.RestoredSections;
import io.thalweg.runtime.snapshot.SnapshotReader;
import io.thalweg.runtime.snapshot.SnapshotWriter;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;

/** A lane that takes part in checkpoints. Owned by the thread of the lane, but for what says otherwise. */
final class CheckpointedLane implements LaneBarriers.Listener {

    /** What a lane takes of its tables in a round: as many regions as can be copied in some 20 microseconds. */
    private static final int REGIONS_PER_ROUND = 1_024;

    private final LocalLane lane;
    private final Worker worker;
    private final Stage[] stages;
    private final int keyGroups;
    private final CheckpointCoordinator coordinator;
    private final LaneBarriers barriers;
    private final Map<Long, SnapshotSections> sections = new HashMap<>(); // of checkpoints under way
    private final Executor storage;
    private LaneSweeps rest; // of the newest snapshot, null if all of it has been taken
    private Cut cut; // that barriers of others are waited for behind, else null
    private volatile boolean finished;

    /** What was captured at the cut of a checkpoint, and what has been overtaken. */
    private record Cut(
            SnapshotSections target, LaneSweeps sweeps, List<SinkTransaction> prepared, PagesUnderWay pages) {}

    /**
     * @param overtakeAfterMillis how long barriers wait for records
     * @param storage does what it is given in that order, on a thread of its own
     */
    CheckpointedLane(
            LocalLane lane,
            Worker worker,
            Stage[] stages,
            int keyGroups,
            long overtakeAfterMillis,
            CheckpointCoordinator coordinator,
            Executor storage) {
        this.storage = storage;
        this.lane = lane;
        this.worker = worker;
        this.stages = stages;
        this.keyGroups = keyGroups;
        this.coordinator = coordinator;
        this.barriers = new LaneBarriers(lane.edges(), overtakeAfterMillis, this);
    }

    /** Puts what was saved into the stages, before the first round. By the thread that starts the lanes. */
    void restore(RestoredSections saved, boolean withTime, DroppedState dropped) {
        SnapshotReader reader =
                new SnapshotReader(saved, lane.subtask(), lane.parallelism(), keyGroups, withTime).dropping(dropped);
        for (Stage stage : stages) {
            stage.visitState(reader);
        }
        PagesUnderWay.restore(saved, reader.savedLanes(), lane.subtask(), lane.parallelism(), lane.edges());
    }

    /** A round, and what checkpoints ask for behind it; returns how much was done. */
    int round() {
        int taken = barriers.atRest() || finished
                ? lane.mailbox().take()
                : barriers.aligning() ? worker.workWithoutTime() : worker.doWork();
        if (!finished && worker.finished()) {
            finished = true;
        }
        return taken + barriers.step(lane.clock().millis()) + sweep();
    }

    private int sweep() {
        if (rest == null) {
            return 0;
        }
        if (rest.step(REGIONS_PER_ROUND)) {
            rest = null;
        }
        return 1;
    }

    /** Takes what others have left word of, and nothing else. */
    void hear() {
        lane.mailbox().take();
    }

    /** Whether the lane has come to the end of its input. Any thread. */
    boolean finished() {
        return finished;
    }

    /** Any thread. */
    void begin(long checkpoint, IntFunction<SnapshotSections> drafts, CheckpointKind kind) {
        lane.mailbox().post(() -> {
            sections.put(checkpoint, drafts.apply(lane.subtask()));
            barriers.begin(checkpoint, kind, lane.clock().millis());
        });
    }

    /** Any thread. */
    void drain() {
        lane.mailbox().post(lane::drain);
    }

    /** Any thread. */
    void cancel(long checkpoint) {
        lane.mailbox().post(() -> barriers.cancel(checkpoint));
    }

    /** Any thread. */
    void completed(long checkpoint) {
        lane.mailbox().post(() -> {
            lane.committed(checkpoint);
            for (Stage stage : stages) {
                stage.checkpointComplete(checkpoint);
            }
        });
    }

    @Override
    public void snapshot(long checkpoint) {
        if (rest != null) {
            rest.finish(); // of an earlier checkpoint
            rest = null;
        }
        for (Stage stage : stages) {
            stage.checkpoint(checkpoint);
        }
        SnapshotSections target = sections.remove(checkpoint);
        LaneSweeps sweeps = new LaneSweeps(target, lane.subtask(), storage, this::failed);
        SnapshotWriter writer = new SnapshotWriter(target, lane.subtask(), lane.parallelism(), keyGroups, sweeps);
        for (Stage stage : stages) {
            stage.visitState(writer);
        }
        cut = new Cut(target, sweeps, lane.prepare(checkpoint), new PagesUnderWay());
        rest = sweeps.isEmpty() ? null : sweeps;
    }

    @Override
    public void overtaken(Exchange edge, int producer, Page page) {
        cut.pages.add(edge, producer, page);
    }

    @Override
    public void taken(long checkpoint) {
        List<SinkTransaction> prepared = cut.prepared;
        cut.pages.addTo(cut.target, lane.subtask());
        complete(() -> coordinator.acknowledged(checkpoint, lane.subtask(), prepared));
    }

    /** The lane adds nothing more to the snapshot, but for its tables. */
    private void complete(Runnable word) {
        LaneSweeps sweeps = cut.sweeps;
        cut = null;
        if (sweeps.isEmpty()) {
            word.run();
        } else {
            sweeps.begin(word);
        }
    }

    /** On the storage thread: the lane fails with what a codec has thrown. */
    private void failed(Throwable thrown) {
        lane.mailbox().post(() -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        });
    }

    @Override
    public void left(long checkpoint) {
        sections.remove(checkpoint);
        if (cut == null) {
            coordinator.left(checkpoint, lane.subtask());
        } else {
            complete(() -> coordinator.left(checkpoint, lane.subtask()));
        }
    }
}
