package io.thalweg.runtime.job;

import io.thalweg.api.Config;
import io.thalweg.runtime.channel.Exchanges;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.metrics.Counters;
import io.thalweg.runtime.state.StateEnvironment;
import io.thalweg.runtime.task.Closing;
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
    private final AtomicBoolean stop;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Lanes(JobPlan plan, Config config, Env env, StateEnvironment state, LaneOptions options, AtomicBoolean stop) {
        this.plan = plan;
        this.options = options;
        this.stop = stop;
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
    void start(Clock clock) {
        for (LocalLane lane : lanes) {
            String name = plan.name() + "-" + lane.subtask();
            Worker worker = new Worker(name, plan.stages(lane), clock, stop, options.pageRecords(), lane.mailbox());
            worker.watch().describedBy(() -> lane.state(worker.waits()));
            workers.add(worker);
        }
        workers.forEach(Worker::onStart);
        for (int round = 0; workers.size() > 1 && round < workers.size(); round++) {
            workers.forEach(Worker::prepare);
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
        awaitUninterruptibly(others);
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw (RuntimeException) thrown;
        }
        drain();
    }

    /**
     * After a stop: what the lanes have read and is still on its way between them, or waits for the answer to a call, is
     * processed, and nothing new is read. All lanes have come to rest, so one thread can step them. A round in which
     * nothing arrives sends what the round before has left in pages not yet full; a second one in which nothing arrives,
     * and no answer is missing, is the end.
     */
    private void drain() {
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
            worker.run(options.idling().strategy());
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
        } finally {
            worker.watch().leave();
        }
    }

    /** The virtual machine, and user code, may well throw the same object on two lanes. */
    private void fail(Throwable thrown) {
        if (!failure.compareAndSet(null, thrown) && failure.get() != thrown) {
            failure.get().addSuppressed(thrown);
        }
        stop.set(true);
    }

    /** The lanes stop behind the page at hand, so this does not take long. */
    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
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
        Closing.closeAll(
                workers.stream().<AutoCloseable>map(worker -> worker::onClose).toArray(AutoCloseable[]::new));
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
