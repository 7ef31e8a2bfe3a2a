package io.thalweg.runtime.job;

import io.thalweg.api.Config;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a job from its stages to its exit code. Used once, by the thread that becomes that of the lane. */
final class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobPlan plan;
    private final Settings settings;
    private final RunOptions options;
    private final Env env;
    private final Config config;
    private final Lanes lanes;
    private final AtomicBoolean stop = new AtomicBoolean();

    private boolean reading; // the configuration has been found to fit

    JobRun(JobPlan plan, Settings settings, Config config, RunOptions options, Env env) {
        this.plan = plan;
        this.settings = settings;
        this.options = options;
        this.env = env;
        this.config = config;
        this.lanes = new Lanes(plan, config, env, state(env), options.lanes(), stop);
    }

    private static StateEnvironment state(Env env) {
        return new StateEnvironment(env.randomSeed(), task -> env.start("thalweg-state", task));
    }

    /** Runs the job until its input ends, it fails, or the process is asked to stop. */
    int run() {
        warnOfMissingFeatures();
        return StopHook.around(plan.name(), env, options.stopTimeoutMillis(), stop, this::runToTheEnd);
    }

    private int runToTheEnd() {
        long started = env.clock().nanos();
        Throwable failure = null;
        try {
            start();
            work();
        } catch (Throwable thrown) { // errors of user code, too: what else would report them?
            failure = thrown;
        }
        failure = close(failure);
        if (failure != null) {
            return failed(failure);
        }
        Summary summary = Summary.of(lanes.counters(), env.clock().nanos() - started);
        env.err().println(summary.line(plan.name(), !lanes.finished()));
        return ExitCode.FINISHED;
    }

    private void start() {
        lanes.start(env.clock());
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

    private void warnOfMissingFeatures() {
        if (options.recovery().checkpoints().enabled()) {
            LOG.warn("{}: checkpoints are not taken by this version", plan.name());
        }
    }
}
