package io.thalweg.runtime.job;

import io.thalweg.annotations.Retain;
import io.thalweg.runtime.checkpoint.AligningHandler;
import io.thalweg.runtime.checkpoint.CheckpointCoordinator;
import io.thalweg.runtime.checkpoint.CheckpointOptions;
import io.thalweg.runtime.checkpoint.CheckpointedLanes;
import io.thalweg.runtime.checkpoint.Savepoint;
import io.thalweg.runtime.control.ControlInbox;
import io.thalweg.runtime.control.ControlRequest;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.snapshot.DroppedState;
import io.thalweg.runtime.snapshot.StateMismatchException;
import io.thalweg.runtime.snapshot.StateNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints of a job over all its restarts in one process: where they are, what to go on from, and what becomes of
 * them. Owned by the thread of the job.
 */
final class JobCheckpoints implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LOOK_MILLIS = 200;

    private final String job;
    private final CheckpointOptions options;
    private final DroppedState dropped;
    private final Env env;
    private final Checkpoints checkpoints;
    private final StorageThread writer;
    private final ControlInbox inbox; // null if checkpoints are in memory
    private long nextLook;
    private boolean begun; // this is not the first start in this process

    private JobCheckpoints(JobPlan plan, RecoveryOptions recovery, Env env, Checkpoints checkpoints)
            throws IOException {
        this.job = plan.name();
        this.options = recovery.checkpoints();
        this.dropped = new DroppedState(recovery.allowDroppedState(), Set.copyOf(plan.dropped()));
        this.env = env;
        this.checkpoints = checkpoints;
        this.inbox = checkpoints.directory().isEmpty()
                ? null
                : new ControlInbox(env.storage(), checkpoints.directory().get());
        this.writer = new StorageThread(env);
    }

    /**
     * Takes the place of the checkpoints into possession.
     *
     * @return null if the job takes none
     * @throws UncheckedIOException if that is not possible
     */
    static JobCheckpoints open(JobPlan plan, RecoveryOptions recovery, Env env) {
        CheckpointOptions options = recovery.checkpoints();
        if (!options.enabled()) {
            return null;
        }
        try {
            Checkpoints checkpoints =
                    options.storage().isEmpty() ? new MemoryCheckpoints() : StoredCheckpoints.open(plan, recovery, env);
            return new JobCheckpoints(plan, recovery, env, checkpoints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the lanes that are about to start go on from; waits for what is being written. */
    Optional<Checkpoints.Resumed> newest() {
        writer.await();
        try {
            Optional<Checkpoints.Resumed> newest = checkpoints.newest();
            newest.ifPresent(resumed -> LOG.info("{}: goes on from {}", job, resumed.name()));
            return newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what it is given in that order, on the thread that waits for the storage. */
    Executor storage() {
        return writer::accept;
    }

    /**
     * Nothing of what is stored may be lost without a word (C21).
     *
     * @throws StateMismatchException if the job has no place for some of it
     */
    void requireAllTaken(Checkpoints.Resumed resumed, StateNames names) {
        List<String> lost = names.lost(resumed.sections(), dropped);
        if (lost.isEmpty()) {
            return;
        }
        String text = resumed.name() + " holds state that the job does not have: " + String.join(", ", lost);
        if (!dropped.all()) {
            throw new StateMismatchException(
                    text + ". Give the step or the field its former name back, name it in @Dropped, or start the job"
                            + " with --allow-dropped-state to leave that out");
        }
        LOG.warn("{}: {}; it is left out", job, text);
    }

    /** Waits until what is being written is done. */
    void await() {
        writer.await();
    }

    /** Which stored state may be left out for which the job has no place (C21). */
    DroppedState dropped() {
        return dropped;
    }

    /** Whether watermarks are restored, too (X1). */
    boolean restoresWatermarks() {
        return options.restoreWatermarks();
    }

    /** How long barriers wait for records, {@link AligningHandler#NEVER} for always. */
    long overtakeAfterMillis() {
        return options.unaligned() ? options.alignedTimeoutMillis() : AligningHandler.NEVER;
    }

    /** Takes checkpoints as long as these lanes live. */
    CheckpointCoordinator coordinator(CheckpointedLanes lanes, SinkCommitters sinks) {
        if (inbox != null) {
            writer.accept(() -> inbox.answerAll(Savepoint.FAILED + "the job has started again"));
        }
        return new CheckpointCoordinator(
                job, options, lanes, new CommittedCheckpoints(job, checkpoints, sinks), writer, nowMillis() + first());
    }

    /** Passes on what others have asked of the job, now and then. */
    void look(long now, CheckpointCoordinator coordinator) {
        if (inbox != null && now >= nextLook) {
            nextLook = now + LOOK_MILLIS;
            writer.accept(() -> inbox.look(request -> pass(request, coordinator)));
        }
    }

    private void pass(ControlRequest request, CheckpointCoordinator coordinator) {
        boolean last = request.command() != ControlRequest.Command.SAVEPOINT;
        Savepoint wanted = new Savepoint(
                request.folder(), last, answer -> writer.accept(() -> inbox.answer(request.id(), answer)));
        if (request.command() == ControlRequest.Command.DRAIN) {
            coordinator.drain(wanted);
        } else {
            coordinator.savepoint(wanted);
        }
    }

    /** C1: the first one comes at random, so that jobs that start together do not stay together. */
    private long first() {
        long pause = options.minPauseMillis();
        long range = begun ? 1 : Math.max(1, options.everyMillis() - pause + 1);
        begun = true;
        return pause + Math.floorMod(env.randomSeed(), range);
    }

    /** A clock that never runs backwards. */
    long nowMillis() {
        return env.clock().nanos() / NANOS_PER_MILLI;
    }

    /** All sources have ended: nothing is left to go on from (C8). */
    void finished() {
        deleteAll();
    }

    /** The job was asked to stop. */
    void stopped() {
        if (options.retain() != Retain.ON_CANCEL) {
            deleteAll();
        }
    }

    /** The job has failed for good. */
    void failed() {
        if (options.retain() == Retain.NEVER) {
            deleteAll();
        }
    }

    private void deleteAll() {
        writer.await();
        try {
            checkpoints.deleteAll();
        } catch (IOException e) {
            LOG.warn("{}: the checkpoints cannot be deleted", job, e);
        }
    }

    /** Ends what is being written, and gives the place away. */
    @Override
    public void close() {
        if (inbox != null) {
            writer.accept(inbox::close);
        }
        writer.close();
        try {
            checkpoints.close();
        } catch (IOException e) {
            LOG.warn("{}: the place of the checkpoints cannot be given away", job, e);
        }
    }
}
