package io.thalweg.testkit;

import io.thalweg.api.Config;
import io.thalweg.runtime.channel.Exchanges;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.snapshot.LaneSweeps;
import io.thalweg.runtime.snapshot.MemorySnapshot;
import io.thalweg.runtime.snapshot.SnapshotReader;
import io.thalweg.runtime.snapshot.SnapshotWriter;
import io.thalweg.runtime.snapshot.UnsavedState;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.Worker;
import io.thalweg.runtime.time.Alignments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The lanes of a simulated job from its start, or from a snapshot, to its end, or to the next snapshot. */
final class JobLife {

    private final JobPlan plan;
    private final List<SimulatedLane> lanes = new ArrayList<>();
    private final List<Stage[]> stages = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private long checkpoint; // the number of the newest one

    /**
     * What stays the same from one life of a job to the next.
     *
     * @param pages between each two lanes
     * @param streams records what all lives write
     * @param script null if the sources are the job's own
     */
    record Surroundings(
            JobPlan plan,
            Config config,
            VirtualClock clock,
            int pages,
            int pageRecords,
            Map<String, RecordedStream<?>> streams,
            ScriptRun script) {}

    /** Makes the lanes; {@link #start} follows. */
    JobLife(Surroundings around, int parallelism) {
        this.plan = around.plan();
        Exchanges exchanges =
                new Exchanges(parallelism, plan.defaults().keyGroups(), around.pages(), around.pageRecords());
        Alignments alignments = new Alignments();
        for (int lane = 0; lane < parallelism; lane++) {
            SimulatedLane made = new SimulatedLane(
                    plan.name(),
                    around.config(),
                    around.clock(),
                    lane,
                    parallelism,
                    exchanges,
                    alignments,
                    around.streams(),
                    around.script());
            lanes.add(made);
            stages.add(plan.stages(made));
            workers.add(new Worker(
                    "lane " + lane,
                    stages.get(lane),
                    around.clock(),
                    new AtomicBoolean(),
                    around.pageRecords(),
                    made.mailbox()));
            Worker worker = workers.get(lane);
            worker.watch().describedBy(() -> made.state(worker.waits()));
        }
    }

    /** Takes the state of a job that ended with a snapshot. */
    void restore(MemorySnapshot snapshot) {
        for (int lane = 0; lane < stages.size(); lane++) {
            SnapshotReader reader = new SnapshotReader(
                    snapshot,
                    lane,
                    stages.size(),
                    plan.defaults().keyGroups(),
                    TestCheckpoint.restoresWatermarks(plan));
            for (Stage stage : stages.get(lane)) {
                stage.visitState(reader);
            }
        }
    }

    /** Calls the {@code @OnStart} handlers and opens the sources. */
    void start() {
        workers.forEach(Worker::onStart);
        for (int round = 0; round < workers.size(); round++) {
            workers.forEach(Worker::prepare);
        }
    }

    /**
     * Has the lanes take what is on its way between them, and no more from the sources; then nothing is in a page. Timers that
     * are due fire before records, as in any other round.
     */
    void drain() {
        int idleRounds = 0;
        while (idleRounds < 2) {
            int taken = 0;
            for (Worker worker : workers) {
                taken += worker.settle();
            }
            idleRounds = taken == 0 ? idleRounds + 1 : 0;
        }
    }

    /**
     * The state of all lanes, between which nothing may be on its way.
     *
     * @param meanwhile what the lanes do before all of their tables have been taken
     */
    MemorySnapshot snapshot(Runnable meanwhile) {
        checkpoint++;
        stages.forEach(ofLane -> List.of(ofLane).forEach(stage -> stage.checkpoint(checkpoint)));
        MemorySnapshot snapshot = new MemorySnapshot();
        List<LaneSweeps> sweeps = new ArrayList<>();
        for (int lane = 0; lane < stages.size(); lane++) {
            sweeps.add(snapshot(lane, snapshot));
        }
        meanwhile.run();
        sweeps.forEach(LaneSweeps::finish);
        stages.forEach(ofLane -> List.of(ofLane).forEach(stage -> stage.checkpointComplete(checkpoint)));
        return snapshot;
    }

    private LaneSweeps snapshot(int lane, MemorySnapshot snapshot) {
        int keyGroups = plan.defaults().keyGroups();
        LaneSweeps sweeps = new LaneSweeps(snapshot, lane, Runnable::run, JobLife::failed);
        SnapshotWriter writer = new SnapshotWriter(snapshot, lane, stages.size(), keyGroups, sweeps);
        for (Stage stage : stages.get(lane)) {
            stage.visitState(writer);
        }
        sweeps.begin(() -> {});
        return sweeps;
    }

    private static void failed(Throwable thrown) {
        throw new IllegalStateException("the state cannot be saved: " + thrown.getMessage(), thrown);
    }

    /** The parts of the state that cannot be saved, one line each. */
    List<String> unsaved() {
        UnsavedState unsaved = new UnsavedState();
        for (Stage stage : stages.get(0)) {
            stage.visitState(unsaved);
        }
        return unsaved.found();
    }

    List<SimulatedLane> lanes() {
        return lanes;
    }

    List<Worker> workers() {
        return workers;
    }

    boolean finished() {
        return workers.stream().allMatch(Worker::finished);
    }

    boolean waits() {
        return workers.stream().anyMatch(Worker::waits);
    }

    /** Calls the {@code @OnStop} handlers. */
    void finish() {
        workers.forEach(Worker::finish);
    }

    void close() {
        workers.forEach(Worker::onClose);
    }
}
