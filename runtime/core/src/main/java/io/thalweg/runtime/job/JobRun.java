package io.thalweg.runtime.job;

import io.thalweg.api.Config;
import io.thalweg.runtime.config.Durations;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.restart.RestartStrategy;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a job from its stages to its exit code, over all restarts. Used once, by the thread that becomes that of the lane. */
final class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private static final int DOUBLE_BITS = 53; // how many a number between 0 and 1 has
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final JobPlan plan;
    private final Settings settings;
    private final RunOptions options;
    private final Env env;
    private final Config config;
    private final RestartStrategy strategy;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch wake = new CountDownLatch(1); // ends the wait for a restart

    private volatile Lanes lanes;
    private boolean reading; // the configuration has been found to fit

    JobRun(JobPlan plan, Settings settings, Config config, RunOptions options, Env env) {
        this.plan = plan;
        this.settings = settings;
        this.options = options;
        this.env = env;
        this.config = config;
        this.strategy = options.recovery().restart().strategy(() -> fraction(env.randomSeed()));
    }

    /** A number from 0 to 1. */
    private static double fraction(long seed) {
        return (seed >>> Long.SIZE - DOUBLE_BITS) * 0x1.0p-53;
    }

    private static StateEnvironment state(Env env) {
        return new StateEnvironment(env.randomSeed(), task -> env.start("thalweg-state", task));
    }

    /** Runs the job until its input ends, it fails for good, or the process is asked to stop. */
    int run() {
        return StopHook.around(plan.name(), env, options.stopTimeoutMillis(), this::ask, this::runToTheEnd);
    }

    /** Any thread. */
    private void ask() {
        asked.set(true);
        wake.countDown();
        Lanes running = lanes;
        if (running != null) {
            running.ask();
        }
    }

    private int runToTheEnd() {
        long started = env.clock().nanos();
        JobCheckpoints checkpoints;
        try {
            checkpoints = JobCheckpoints.open(plan, options.recovery(), env);
        } catch (RuntimeException e) {
            return failed(e);
        }
        try {
            return runWith(checkpoints, started);
        } finally {
            if (checkpoints != null) {
                checkpoints.close();
            }
        }
    }

    private int runWith(JobCheckpoints checkpoints, long started) {
        Throwable failure = live(checkpoints);
        while (failure != null && restarts(failure)) {
            failure = live(checkpoints);
        }
        boolean stopped = failure == null && !lanes.finished();
        if (checkpoints != null) {
            keepOrDelete(checkpoints, failure, stopped);
        }
        if (failure != null) {
            return failed(failure);
        }
        Summary summary = Summary.of(lanes.counters(), env.clock().nanos() - started);
        env.err().println(summary.line(plan.name(), stopped));
        return ExitCode.FINISHED;
    }

    private static void keepOrDelete(JobCheckpoints checkpoints, Throwable failure, boolean stopped) {
        if (failure != null) {
            checkpoints.failed();
        } else if (stopped) {
            checkpoints.stopped();
        } else {
            checkpoints.finished();
        }
    }

    /** From the start, or the newest checkpoint, to the end; returns what the lanes failed with, or null. */
    private Throwable live(JobCheckpoints checkpoints) {
        Throwable failure = null;
        lanes = new Lanes(plan, config, env, state(env), options.lanes(), asked);
        try {
            start(checkpoints);
            work();
        } catch (Throwable thrown) { // errors of user code, too: what else would report them?
            failure = thrown;
        }
        return close(failure);
    }

    /** Whether the job starts again; waits until it is time to. */
    private boolean restarts(Throwable failure) {
        if (!reading || Failures.isFinal(failure) || asked.get()) {
            return false;
        }
        RestartStrategy.Decision decision = strategy.failed(env.clock().nanos() / NANOS_PER_MILLI);
        if (!decision.restart()) {
            return false;
        }
        env.err()
                .println(FailureLine.of(plan, failure) + "; it starts again in "
                        + Durations.text(decision.delayMillis()));
        LOG.debug("{} failed", plan.name(), failure);
        return !waits(decision.delayMillis());
    }

    /** Whether somebody has asked the job to stop meanwhile. */
    private boolean waits(long millis) {
        try {
            return wake.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void start(JobCheckpoints checkpoints) {
        lanes.start(env.clock(), checkpoints);
        if (asked.get()) {
            lanes.ask(); // it may have been before the lanes could be asked
        }
        Set<String> asked = config.asked().keySet();
        settings.requireKnown(asked);
        List<String> unknown = settings.unknownVariables(asked);
        if (!unknown.isEmpty()) {
            LOG.warn("{}: environment variables that mean nothing to this job: {}", plan.name(), unknown);
        }
        reading = true;
    }

    private void work() {
        Progress progress = Progress.start(plan.name(), lanes.counters(), env, options.progressMillis());
        Watchdog watchdog = Watchdog.start(plan, lanes.workers(), env, options.stuckAfterMillis(), progress::say);
        try {
            lanes.work(env);
        } finally {
            watchdog.close();
            progress.close();
        }
        lanes.finish();
    }

    private Throwable close(Throwable failure) {
        try {
            lanes.close();
            return failure;
        } catch (RuntimeException | Error thrown) {
            if (failure == null) {
                return thrown;
            }
            failure.addSuppressed(thrown);
            return failure;
        }
    }

    private int failed(Throwable failure) {
        return Failures.report(plan, failure, reading, options.stacktrace(), env.err());
    }
}
