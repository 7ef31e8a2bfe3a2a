package io.thalweg.runtime.checkpoint;

import io.thalweg.runtime.checkpoint.CheckpointRequests.Decision;
import io.thalweg.runtime.checkpoint.CheckpointRequests.Verdict;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.task.Mailbox;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the checkpoints of a job, as long as its lanes live: triggers them, gives up those that take too long, has them
 * written when all lanes have done their part, and tells the lanes. At the end it takes a last one.
 *
 * <p>A machine that is stepped by one thread and told the time. Lanes and the thread that writes leave word for it.
 */
public final class CheckpointCoordinator {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointCoordinator.class);

    private final String job;
    private final CheckpointOptions options;
    private final CheckpointedLanes lanes;
    private final CheckpointTarget target;
    private final Consumer<Runnable> writer;
    private final CheckpointRequests requests;
    private final CheckpointFailures failures;
    private final Mailbox inbox = new Mailbox();
    private final Map<Long, PendingCheckpoint> pending = new TreeMap<>();
    private long now;
    private long nextMillis;
    private final ArrayDeque<Savepoint> savepoints = new ArrayDeque<>(); // that wait for a checkpoint
    private final List<Savepoint> savepointsAtEnd = new ArrayList<>(); // that wait for the last one
    private boolean ending; // no more but the last one
    private boolean ended;
    private boolean abandoned;
    private RuntimeException failure;

    /**
     * No checkpoint yet.
     *
     * @param job its name, for the log
     * @param firstMillis when the first one is due (C1)
     * @param writer runs what may wait for the storage, one thing after the other
     */
    public CheckpointCoordinator(
            String job,
            CheckpointOptions options,
            CheckpointedLanes lanes,
            CheckpointTarget target,
            Consumer<Runnable> writer,
            long firstMillis) {
        this.job = job;
        this.options = options;
        this.lanes = lanes;
        this.target = target;
        this.writer = writer;
        this.requests = new CheckpointRequests(options.minPauseMillis(), options.maxConcurrent(), options.unaligned());
        this.failures = new CheckpointFailures(options.tolerableFailures());
        this.nextMillis = firstMillis;
    }

    // --- any thread -------------------------------------------------------------------------------------------------

    /** A lane has put its state into a checkpoint, and its sinks have prepared what they wrote before it. */
    public void acknowledged(long checkpoint, int lane, List<SinkTransaction> prepared) {
        inbox.post(() -> arrived(checkpoint, lane, prepared));
    }

    /** A lane will not touch a checkpoint any more that was called off. */
    public void left(long checkpoint, int lane) {
        inbox.post(() -> arrived(checkpoint, lane, List.of()));
    }

    /** Somebody wants a savepoint, and perhaps the end of the job. It is answered unless the job fails before. */
    public void savepoint(Savepoint wanted) {
        inbox.post(() -> asked(wanted));
    }

    /** All sources shall end where they are; the job then ends as if its input had ended. */
    public void drain(Savepoint wanted) {
        inbox.post(() -> {
            savepointsAtEnd.add(wanted);
            lanes.drain();
        });
    }

    // --- one thread -------------------------------------------------------------------------------------------------

    /** The job shall stop: one more checkpoint, behind which the lanes stay at rest. */
    public void stop() {
        ending = true;
    }

    private void asked(Savepoint wanted) {
        ending |= wanted.last();
        if (ending) {
            savepointsAtEnd.add(wanted);
            return;
        }
        Decision decision = requests.savepoint(now);
        if (decision.verdict() == Verdict.REFUSED) {
            wanted.failed("too many savepoints wait already");
            return;
        }
        savepoints.add(wanted);
        act(decision);
    }

    /** Whether the last checkpoint is complete, so that the lanes may end. */
    public boolean ended() {
        return ended;
    }

    /**
     * Does what is due.
     *
     * @param nowMillis a clock that never runs backwards
     * @throws RuntimeException if the job must fail: of too many failed checkpoints, or of a commit
     */
    public void step(long nowMillis) {
        now = nowMillis;
        inbox.take();
        pending.values().stream()
                .filter(this::isLate)
                .toList()
                .forEach(late -> abort(late, FailureReason.CHECKPOINT_EXPIRED, null));
        if (failure != null) {
            throw failure;
        }
        if (!ending && lanes.finished()) {
            ending = true;
        }
        if (ending) {
            end();
        } else if (now >= nextMillis) {
            nextMillis = Math.max(nextMillis + options.everyMillis(), now);
            if (!requests.periodicWaits()) {
                act(requests.periodic(now));
            }
        }
    }

    private boolean isLate(PendingCheckpoint checkpoint) {
        return !checkpoint.aborted
                && !checkpoint.publishing
                && now - checkpoint.startedMillis > options.timeoutMillis();
    }

    /** The last checkpoint waits for those under way, and for nothing else (C24). */
    private void end() {
        if (ended || !pending.isEmpty()) {
            return;
        }
        if (lanes.finished() && !options.afterTasksFinish() && savepoints.isEmpty() && savepointsAtEnd.isEmpty()) {
            ended = true;
        } else {
            begin(true, savepoints.size());
        }
    }

    /** The lanes have come to an end, so that none does its part any more. What was to be opened has been. */
    public void abandon() {
        abandoned = true;
        inbox.take();
        pending.values().stream()
                .filter(checkpoint -> checkpoint.draft != null && !checkpoint.publishing)
                .forEach(checkpoint -> writer.accept(checkpoint.draft::abort));
    }

    private void act(Decision decision) {
        if (decision.verdict() == Verdict.TRIGGERED && !ending) {
            begin(false, decision.savepoint() ? 1 : 0);
        } else if (decision.verdict() == Verdict.RESCHEDULED) {
            nextMillis = now + decision.delayMillis();
        }
    }

    /** @param wanted how many of the savepoints that wait shall be made of it */
    private void begin(boolean last, int wanted) {
        if (abandoned) {
            return;
        }
        PendingCheckpoint begun = new PendingCheckpoint(target.nextId(), now, last);
        for (int i = 0; i < wanted; i++) {
            begun.savepoints.add(savepoints.remove());
        }
        if (last) {
            begun.savepoints.addAll(savepointsAtEnd);
            savepointsAtEnd.clear();
        }
        pending.put(begun.id, begun);
        writer.accept(() -> {
            try {
                CheckpointTarget.Draft draft = target.begin(begun.id, lanes.count());
                inbox.post(() -> opened(begun, draft));
            } catch (IOException | RuntimeException e) {
                inbox.post(() -> notOpened(begun, e));
            }
        });
    }

    private void notOpened(PendingCheckpoint begun, Exception cause) {
        pending.remove(begun.id);
        abort(begun, FailureReason.IO_EXCEPTION, cause);
    }

    private void opened(PendingCheckpoint begun, CheckpointTarget.Draft draft) {
        if (begun.aborted) {
            drop(begun.id, draft);
            return;
        }
        begun.begun(draft, lanes.count());
        lanes.begin(begun.id, draft::lane, begun.kind());
    }

    private void arrived(long id, int lane, List<SinkTransaction> prepared) {
        PendingCheckpoint checkpoint = pending.get(id);
        if (checkpoint == null) {
            return;
        }
        checkpoint.arrived(lane, prepared);
        if (!checkpoint.settled()) {
            return;
        }
        if (checkpoint.aborted) {
            drop(id, checkpoint.draft);
        } else {
            publish(checkpoint);
        }
    }

    /** Only when no lane writes to it any more. */
    private void drop(long id, CheckpointTarget.Draft draft) {
        pending.remove(id);
        writer.accept(draft::abort);
    }

    private void publish(PendingCheckpoint checkpoint) {
        checkpoint.publishing = true;
        List<SinkTransaction> transactions = checkpoint.transactions();
        writer.accept(() -> {
            try {
                long bytes = checkpoint.draft.publish(transactions);
                checkpoint.savepoints.forEach(wanted -> make(wanted, checkpoint.id));
                inbox.post(() -> complete(checkpoint, bytes));
            } catch (CommitException e) {
                inbox.post(() -> failure = e);
            } catch (IOException | RuntimeException e) {
                inbox.post(() -> abort(checkpoint, FailureReason.FINALIZE_CHECKPOINT_FAILURE, e));
            }
        });
    }

    /** On the thread that writes. */
    private void make(Savepoint wanted, long checkpoint) {
        if (wanted.folder().isEmpty()) {
            wanted.answer().accept("checkpoint " + checkpoint + " is complete");
            return;
        }
        try {
            target.copyTo(wanted.folder());
            LOG.info("{}: savepoint {} is a copy of checkpoint {}", job, wanted.folder(), checkpoint);
            wanted.answer().accept("savepoint " + wanted.folder() + " is complete");
        } catch (IOException | RuntimeException e) {
            LOG.warn("{}: savepoint {} cannot be made", job, wanted.folder(), e);
            wanted.failed(e.getMessage());
        }
    }

    private void complete(PendingCheckpoint checkpoint, long bytes) {
        pending.remove(checkpoint.id);
        failures.completed(checkpoint.id);
        LOG.info(
                "{}: checkpoint {} complete, {} bytes in {} ms",
                job,
                checkpoint.id,
                bytes,
                now - checkpoint.startedMillis);
        lanes.completed(checkpoint.id);
        ended = checkpoint.last;
        if (!checkpoint.last) {
            act(requests.completed(now));
        }
    }

    private void abort(PendingCheckpoint checkpoint, FailureReason reason, Throwable cause) {
        if (checkpoint.aborted) {
            return;
        }
        checkpoint.aborted = true;
        LOG.warn("{}: checkpoint {} failed: {}", job, checkpoint.id, reason, cause);
        checkpoint.savepoints.forEach(wanted -> wanted.failed("checkpoint " + checkpoint.id + ": " + reason));
        if (checkpoint.draft != null && checkpoint.settled()) {
            drop(checkpoint.id, checkpoint.draft);
        } else if (checkpoint.draft != null) {
            lanes.cancel(checkpoint.id);
        }
        fail(checkpoint, reason, cause);
        if (!checkpoint.last) {
            act(requests.aborted(now));
        }
    }

    /** The job fails with one failure too many, and whenever it was to end with this checkpoint (C6). */
    private void fail(PendingCheckpoint checkpoint, FailureReason reason, Throwable cause) {
        boolean savepoint = !checkpoint.savepoints.isEmpty();
        boolean fails = savepoint ? failures.savepointFailed(checkpoint.last) : failures.failed(checkpoint.id, reason);
        if (fails) {
            String rule = savepoint
                    ? "the job was to end with it"
                    : "no more than " + options.tolerableFailures() + " may fail in a row";
            failure = new CheckpointFailedException(
                    "checkpoint " + checkpoint.id + " failed (" + reason + "), and " + rule
                            + (cause == null ? "" : ": " + cause),
                    cause);
        }
    }
}
