package io.thalweg.runtime.job;

import io.thalweg.api.Config;
import io.thalweg.runtime.channel.Exchanges;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.metrics.Counters;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.task.Closing;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.Worker;
import io.thalweg.runtime.time.Alignments;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.agrona.concurrent.IdleStrategy;

/**
 * The lanes of a job and the workers that step them. Made, started, finished and closed by one thread, which also is that
 * of the first lane; each further lane has a thread of its own while they work.
 */
final class Lanes {

    private static final int PAGES = 8; // per channel: enough that a lane seldom waits for another's turn

    private final JobPlan plan;
    private final List<LocalLane> lanes = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final LaneOptions options;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicBoolean asked;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private LaneCheckpoints checkpoints; // null if the job takes none

    /** @param asked set by any thread when the job shall stop, followed by {@link #ask} */
    Lanes(JobPlan plan, Config config, Env env, StateEnvironment state, LaneOptions options, AtomicBoolean asked) {
        this.plan = plan;
        this.options = options;
        this.asked = asked;
        int parallelism = options.parallelism();
        Exchanges exchanges = new Exchanges(
                parallelism,
                plan.defaults().keyGroups(),
                PAGES,
                options.pageRecords(),
                env.clock(),
                options.bufferTimeoutMillis());
        Alignments alignments = new Alignments();
        SharedSinks shared = new SharedSinks(parallelism);
        for (int lane = 0; lane < parallelism; lane++) {
            lanes.add(new LocalLane(plan.name(), config, env, state, lane, parallelism, exchanges, alignments, shared));
        }
    }

    /**
     * Makes the stages, which calls the user's source and sink methods, and calls the {@code @OnStart} handlers. A lane
     * that has no split of a source says so to all others before any of them reads: otherwise it would depend on the
     * threads how long it holds their watermarks back, and the late records on that (X3).
     */
    void start(Clock clock, JobCheckpoints jobCheckpoints) {
        List<Stage[]> stages = new ArrayList<>();
        for (LocalLane lane : lanes) {
            String name = plan.name() + "-" + lane.subtask();
            if (jobCheckpoints != null) {
                lane.commitWithCheckpoints();
            }
            stages.add(plan.stages(lane));
            Worker worker =
                    new Worker(name, stages.get(lane.subtask()), clock, stop, options.pageRecords(), lane.mailbox());
            worker.watch().describedBy(() -> lane.state(worker.waits()));
            workers.add(worker);
        }
        if (jobCheckpoints != null) {
            resume(jobCheckpoints, stages);
        }
        workers.forEach(Worker::onStart);
        for (int round = 0; workers.size() > 1 && round < workers.size(); round++) {
            workers.forEach(Worker::prepare);
        }
    }

    private void resume(JobCheckpoints jobCheckpoints, List<Stage[]> stages) {
        checkpoints = new LaneCheckpoints(plan, jobCheckpoints, asked);
        for (int lane = 0; lane < lanes.size(); lane++) {
            checkpoints.add(lanes.get(lane), workers.get(lane), stages.get(lane));
        }
        checkpoints.resume();
    }

    /** The job shall stop: behind the page at hand, or behind a last checkpoint. Any thread. */
    void ask() {
        if (checkpoints == null) {
            stop.set(true);
        }
    }

    /**
     * Works on all lanes until the input ends or somebody asks to stop. When one lane fails, all others stop too.
     *
     * @throws RuntimeException what the first lane that failed threw; an {@code Error} likewise
     */
    void work(Env env) {
        CountDownLatch others = new CountDownLatch(workers.size() - 1);
        for (Worker worker : workers.subList(1, workers.size())) {
            start(worker, env, others);
        }
        work(workers.get(0));
        Latches.await(others);
        if (checkpoints != null) {
            checkpoints.abandon();
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (RuntimeException) thrown;
        }
        if (checkpoints == null) {
            drain(); // a last checkpoint leaves nothing under way
        } else {
            checkpoints.hearTheLast();
        }
    }

    /**
     * After a stop: what the lanes have read and is still on its way between them, or waits for the answer to a call, is
     * processed, and nothing new is read. All lanes have come to rest, so one thread can step them. A round in which
     * nothing arrives sends what the round before has left in pages not yet full; a second one in which nothing arrives,
     * and no answer is missing, is the end. The watchdog looks on.
     */
    private void drain() {
        workers.forEach(worker -> worker.watch().enter());
        try {
            processWhatIsUnderWay();
        } finally {
            workers.forEach(worker -> worker.watch().leave());
        }
    }

    private void processWhatIsUnderWay() {
        IdleStrategy idle = options.idling().strategy();
        int idleRounds = 0;
        while (!finished() && (waits() || workers.size() > 1 && idleRounds < 2)) {
            int taken = 0;
            for (Worker worker : workers) {
                taken += worker.waits() ? worker.settle() : worker.prepare();
            }
            idleRounds = taken == 0 ? idleRounds + 1 : 0;
            idle.idle(taken);
        }
    }

    private boolean waits() {
        return workers.stream().anyMatch(Worker::waits);
    }

    /** If there is no thread for a lane, those that have begun must not go on while the job is closed. */
    private void start(Worker worker, Env env, CountDownLatch others) {
        try {
            env.start(worker.roleName(), () -> {
                work(worker);
                others.countDown();
            });
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
            others.countDown();
        }
    }

    private void work(Worker worker) {
        worker.watch().enter();
        try {
            if (checkpoints == null) {
                worker.run(options.idling().strategy());
            } else {
                workWithCheckpoints(workers.indexOf(worker));
            }
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
        } finally {
            worker.watch().leave();
        }
    }

    private void workWithCheckpoints(int lane) {
        IdleStrategy idle = options.idling().strategy();
        while (!stop.get() && !checkpoints.over()) {
            idle.idle(checkpoints.round(lane));
        }
    }

    /** The virtual machine, and user code, may well throw the same object on two lanes. */
    private void fail(Throwable thrown) {
        if (!failure.compareAndSet(null, thrown) && failure.get() != thrown) {
            failure.get().addSuppressed(thrown);
        }
        stop.set(true);
    }

    /** Calls the {@code @OnStop} handlers, flushes, and tells the sinks that the run has not failed. */
    void finish() {
        workers.forEach(Worker::finish);
        lanes.forEach(LocalLane::complete);
    }

    /** Whether all lanes have come to the end of their input. */
    boolean finished() {
        return workers.stream().allMatch(Worker::finished);
    }

    /** Closes all lanes, also if one of them cannot be closed; then throws what that one threw. */
    void close() {
        List<AutoCloseable> all = new ArrayList<>();
        workers.forEach(worker -> all.add(worker::onClose));
        if (checkpoints != null) {
            all.add(checkpoints);
        }
        Closing.closeAll(all.toArray(AutoCloseable[]::new));
    }

    /** What steps the lanes, for the watchdog to look at. */
    List<Worker> workers() {
        return workers;
    }

    /** The counters of all lanes. */
    List<Counters> counters() {
        return lanes.stream().map(LocalLane::counters).toList();
    }
}
