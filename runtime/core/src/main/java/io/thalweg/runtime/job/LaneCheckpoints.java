package io.thalweg.runtime.job;

import io.thalweg.runtime.checkpoint.CheckpointCoordinator;
import io.thalweg.runtime.checkpoint.CheckpointKind;
import io.thalweg.runtime.checkpoint.CheckpointedLanes;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.snapshot.StateNames;
import io.thalweg.runtime.snapshot.UnsavedState;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What checkpoints mean for the lanes of one life of a job: they are restored before they start, take part while they
 * work, and stay until the last one is complete. Made by the thread of the job, which then steps the coordinator.
 */
final class LaneCheckpoints implements CheckpointedLanes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobPlan plan;
    private final JobCheckpoints checkpoints;
    private final AtomicBoolean asked; // to stop
    private final List<CheckpointedLane> lanes = new ArrayList<>();
    private final StateNames names = new StateNames();
    private final StepCommitters committers = new StepCommitters();
    private final CheckpointCoordinator coordinator;
    private volatile boolean over;

    LaneCheckpoints(JobPlan plan, JobCheckpoints checkpoints, AtomicBoolean asked) {
        this.plan = plan;
        this.checkpoints = checkpoints;
        this.asked = asked;
        this.coordinator = checkpoints.coordinator(this, committers);
    }

    /** One more lane, in the order of their numbers. */
    void add(LocalLane lane, Worker worker, Stage[] stages) {
        requireSaved(stages);
        if (lane.subtask() == 0) { // all lanes have the same parts
            for (Stage stage : stages) {
                stage.visitState(names);
            }
            lane.transactional().forEach((step, sink) -> committers.add(step, sink.committer()));
            tellWeakest(lane.showingAtOnce());
        }
        lanes.add(new CheckpointedLane(
                lane,
                worker,
                stages,
                plan.defaults().keyGroups(),
                checkpoints.overtakeAfterMillis(),
                coordinator,
                checkpoints.storage()));
    }

    /** State is exact in any case; what others see is as exact as its sink. */
    private void tellWeakest(List<String> sinks) {
        if (!sinks.isEmpty()) {
            LOG.info(
                    "{}: sinks {} do not commit with checkpoints: after a failure they are given some records once more",
                    plan.name(),
                    sinks);
        }
    }

    /** Nothing may be lost without a word. */
    private void requireSaved(Stage[] stages) {
        UnsavedState unsaved = new UnsavedState();
        for (Stage stage : stages) {
            stage.visitState(unsaved);
        }
        if (!unsaved.found().isEmpty()) {
            throw new ConfigException("no checkpoints can be taken of this job: " + String.join("; ", unsaved.found())
                    + ". Change that, or start it with --checkpoint-every=off");
        }
    }

    /** Puts what was saved into the stages and the sinks, before the lanes start. */
    void resume() {
        Optional<Checkpoints.Resumed> newest = checkpoints.newest();
        newest.ifPresent(resumed -> checkpoints.requireAllTaken(resumed, names));
        newest.ifPresent(resumed -> lanes.forEach(
                lane -> lane.restore(resumed.sections(), checkpoints.restoresWatermarks(), checkpoints.dropped())));
        try {
            committers.recover(newest.map(Checkpoints.Resumed::transactions).orElse(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A round of a lane; of the first one, by the thread of the job, also one of the coordinator. */
    int round(int lane) {
        int done = lanes.get(lane).round();
        if (lane == 0) {
            if (asked.get()) {
                coordinator.stop();
            }
            long now = checkpoints.nowMillis();
            checkpoints.look(now, coordinator);
            coordinator.step(now);
            over = coordinator.ended();
        }
        return done;
    }

    /** Whether the lanes may end. */
    boolean over() {
        return over;
    }

    /** The lanes have ended, perhaps before the time. What is being published comes to its end. */
    void abandon() {
        checkpoints.await();
        coordinator.abandon();
        checkpoints.await();
    }

    /** All lanes have come to rest: they hear that the last checkpoint is complete. */
    void hearTheLast() {
        lanes.forEach(CheckpointedLane::hear);
    }

    /** Gives the targets of the sinks away. */
    @Override
    public void close() {
        committers.close();
    }

    @Override
    public int count() {
        return lanes.size();
    }

    @Override
    public void begin(long checkpoint, IntFunction<SnapshotSections> sections, CheckpointKind kind) {
        lanes.forEach(lane -> lane.begin(checkpoint, sections, kind));
    }

    @Override
    public void cancel(long checkpoint) {
        lanes.forEach(lane -> lane.cancel(checkpoint));
    }

    @Override
    public void completed(long checkpoint) {
        lanes.forEach(lane -> lane.completed(checkpoint));
    }

    @Override
    public void drain() {
        lanes.forEach(CheckpointedLane::drain);
    }

    @Override
    public boolean finished() {
        return lanes.stream().allMatch(CheckpointedLane::finished);
    }
}
