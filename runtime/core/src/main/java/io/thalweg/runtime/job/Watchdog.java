package io.thalweg.runtime.job;

import io.thalweg.runtime.config.Durations;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.task.LaneState;
import io.thalweg.runtime.task.LaneWatch;
import io.thalweg.runtime.task.Worker;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices that a lane has work and does not get on with it, and reports the state of all lanes; again after the same time
 * if that stays so. Stops nothing. On a thread of its own, which only reads what the lanes publish, and asks them.
 */
final class Watchdog {

    private static final long LONGEST_PAUSE_MILLIS = 1_000; // between two looks; a lane that sleeps answers in 20
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final JobPlan plan;
    private final List<Worker> workers;
    private final long stuckAfterMillis;
    private final Consumer<String> report;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final long[] rounds; // of each lane, at the last look
    private final long[] since; // when each lane got on the last time, or was found to have nothing to do; in ns
    private boolean asked;

    /**
     * A watchdog without a thread: somebody calls {@link #look}.
     *
     * @param stuckAfterMillis how long a lane may have work and not get on with it
     * @param report takes what there is to say
     * @param nanos the time now
     */
    Watchdog(JobPlan plan, List<Worker> workers, long stuckAfterMillis, Consumer<String> report, long nanos) {
        this.plan = plan;
        this.workers = workers;
        this.stuckAfterMillis = stuckAfterMillis;
        this.report = report;
        this.rounds = new long[workers.size()];
        this.since = new long[workers.size()];
        Arrays.fill(since, nanos);
    }

    /** Starts to watch, unless the time is zero. */
    static Watchdog start(JobPlan plan, List<Worker> workers, Env env, long stuckAfterMillis, Consumer<String> report) {
        Watchdog watchdog = new Watchdog(
                plan, workers, stuckAfterMillis, report, env.clock().nanos());
        if (stuckAfterMillis > 0) {
            env.start("thalweg-watchdog", () -> watchdog.lookRepeatedly(env));
        }
        return watchdog;
    }

    /** Ends it. Any thread. */
    void close() {
        closed.countDown();
    }

    private void lookRepeatedly(Env env) {
        long pause = Math.max(1, Math.min(LONGEST_PAUSE_MILLIS, stuckAfterMillis / 2));
        try {
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                look(env.clock().nanos());
            }
        } catch (InterruptedException e) {
            closed.countDown(); // nobody interrupts this thread unless it shall end
        }
    }

    /** Looks at the lanes: one look finds one that does not get on, and asks; the next one hears the answers. */
    void look(long nanos) {
        boolean late = false;
        for (int lane = 0; lane < rounds.length; lane++) {
            LaneWatch watch = workers.get(lane).watch();
            long now = watch.rounds();
            if (now != rounds[lane] || !watch.working()) {
                rounds[lane] = now;
                since[lane] = nanos;
            }
            late |= isLate(lane, nanos);
        }
        if (late && asked) {
            hear(nanos);
        } else if (late) {
            workers.forEach(worker -> worker.watch().ask());
        }
        asked = late && !asked;
    }

    private boolean isLate(int lane, long nanos) {
        return nanos - since[lane] >= stuckAfterMillis * NANOS_PER_MILLI;
    }

    private void hear(long nanos) {
        boolean stuck = false;
        for (int lane = 0; lane < rounds.length; lane++) {
            if (isLate(lane, nanos)) {
                LaneState answer = workers.get(lane).watch().answer();
                stuck |= answer == null || answer.pending();
                since[lane] = nanos;
            }
        }
        if (stuck) {
            report.accept(plan.name() + " gets no further: a lane has work and has finished no round with work for "
                    + Durations.text(stuckAfterMillis) + System.lineSeparator() + StuckReport.of(plan, workers));
        }
    }
}
