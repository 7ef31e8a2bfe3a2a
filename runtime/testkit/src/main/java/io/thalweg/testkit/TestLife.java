package io.thalweg.testkit;

import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.snapshot.DroppedState;
import io.thalweg.runtime.snapshot.MemorySnapshot;
import io.thalweg.runtime.snapshot.SnapshotReader;
import io.thalweg.runtime.snapshot.SnapshotWriter;
import io.thalweg.runtime.snapshot.StateMismatchException;
import io.thalweg.runtime.snapshot.StateNames;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.Worker;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The stages of a job under test from their making to a crash or the end. */
final class TestLife {

    private static final int PAGE = 256;

    private final JobPlan plan;
    private final TestLane lane;
    private final Stage[] stages;
    private final Worker worker;

    TestLife(JobPlan plan, TestLane lane, VirtualClock clock) {
        this.plan = plan;
        this.lane = lane;
        this.stages = plan.stages(lane);
        this.worker = new Worker(plan.name(), stages, clock, new AtomicBoolean(), PAGE, lane.mailbox());
    }

    /** Takes what was saved; before {@link #start}. */
    void restore(MemorySnapshot saved, boolean allowDropped) {
        DroppedState dropped = new DroppedState(allowDropped, Set.copyOf(plan.dropped()));
        SnapshotReader reader = new SnapshotReader(
                        saved, 0, 1, plan.defaults().keyGroups(), TestCheckpoint.restoresWatermarks(plan))
                .dropping(dropped);
        requireAllTaken(saved, dropped);
        for (Stage stage : stages) {
            stage.visitState(reader);
        }
    }

    private void requireAllTaken(MemorySnapshot saved, DroppedState dropped) {
        StateNames names = new StateNames();
        for (Stage stage : stages) {
            stage.visitState(names);
        }
        List<String> lost = names.lost(saved, dropped);
        if (!dropped.all() && !lost.isEmpty()) {
            throw new StateMismatchException(
                    "the checkpoint holds state that the job does not have: " + String.join(", ", lost)
                            + ". Name it in @Dropped, or say allowingDroppedState() to leave that out");
        }
    }

    /** Calls the {@code @OnStart} handlers. */
    void start() {
        worker.onStart();
    }

    /** Saves the state of all stages. */
    MemorySnapshot save(long checkpoint) {
        for (Stage stage : stages) {
            stage.checkpoint(checkpoint);
        }
        MemorySnapshot saved = new MemorySnapshot();
        SnapshotWriter writer = new SnapshotWriter(saved, 0, 1, plan.defaults().keyGroups());
        for (Stage stage : stages) {
            stage.visitState(writer);
        }
        return saved;
    }

    /** What was saved counts from now on. */
    void saved(long checkpoint) {
        for (Stage stage : stages) {
            stage.checkpointComplete(checkpoint);
        }
    }

    /** Tells the stages the time, up to which processing-time timers fire. */
    void processingTime(long millis, long due) {
        for (Stage stage : stages) {
            stage.processingTime(millis, due);
        }
    }

    /** Rounds until nothing more happens; one that takes nothing may have left a watermark to the next one. */
    int work() {
        int all = 0;
        int idleRounds = 0;
        while (idleRounds < 2) {
            int taken = lane.mailbox().take();
            for (Stage stage : stages) {
                taken += stage.work(PAGE);
            }
            all += taken;
            idleRounds = taken == 0 ? idleRounds + 1 : 0;
        }
        return all;
    }

    TestLane lane() {
        return lane;
    }

    Worker worker() {
        return worker;
    }

    /** Closes the stages as they are. */
    void close() {
        worker.onClose();
    }
}
