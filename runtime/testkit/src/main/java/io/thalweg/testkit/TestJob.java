package io.thalweg.testkit;

import io.thalweg.api.Config;
import io.thalweg.runtime.config.Suggestions;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.task.Stage;
import io.thalweg.runtime.task.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A whole job in a test: the test pushes records, watermarks and time in, and reads what came out.
 *
 * <pre>{@code
 * try (TestJob job = TestJob.of(DelayedFlightsPlan.create())) {
 *     job.source("flights").emit(new Flight(...)).watermark(t);
 *     assertThat(job.sink("delays")).containsExactly(...);
 * }
 * }</pre>
 *
 * <p>Everything happens on the calling thread, and the clock stands still until the test moves it. Answers to
 * asynchronous calls are taken when the test next tells the job something, or calls {@link #step} or {@link #awaitCalls}. The user's own
 * source and sink methods are not called, unless {@link #running} or {@link TestJobBuilder#realSources} ask for the
 * sources.
 */
public final class TestJob implements AutoCloseable {

    private static final int PAGE = 256;
    private static final Set<String> RARE = Set.of("malformed", "nullKey", "failed");
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final String name;
    private final VirtualClock clock;
    private final boolean firesAtClock;
    private final TestLane lane;
    private final Stage[] stages;
    private final Worker worker;
    private boolean finished;
    private boolean closed;

    TestJob(JobPlan plan, Config config, VirtualClock clock, boolean firesAtClock, boolean realSources) {
        this.name = plan.name();
        this.clock = clock;
        this.firesAtClock = firesAtClock;
        this.lane = new TestLane(name, config, clock, realSources, this::work, this::waits);
        this.stages = plan.stages(lane);
        this.worker = new Worker(name, stages, clock, new AtomicBoolean(), PAGE, lane.mailbox());
        worker.onStart();
    }

    /** A started job without configuration, driven by the test. */
    public static TestJob of(JobPlan plan) {
        return builder(plan).start();
    }

    /** A started job, driven by the test. */
    public static TestJob of(JobPlan plan, Config config) {
        return builder(plan).config(config).start();
    }

    /** A started job, driven by the test. */
    public static TestJob of(JobPlan plan, Map<String, String> config) {
        return builder(plan).config(config).start();
    }

    /** A job that has read its own sources to their end; its sinks have been recorded instead of written. */
    public static TestJob running(JobPlan plan, Config config) {
        TestJob job = builder(plan).config(config).realSources().start();
        try {
            return job.runSources().finish();
        } catch (RuntimeException | Error failure) {
            job.close();
            throw failure;
        }
    }

    /** For the rarer choices: where the clock starts, when timers fire, where records come from. */
    public static TestJobBuilder builder(JobPlan plan) {
        return new TestJobBuilder(plan);
    }

    /**
     * A source of the job.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    @SuppressWarnings("unchecked")
    public <T> TestSource<T> source(String step) {
        return (TestSource<T>) lane.source(step);
    }

    /**
     * The records that a sink has been given so far.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> sink(String step) {
        return (List<T>) lane.sink(step).records();
    }

    /**
     * The records of a side stream so far, for example of {@code DelayByAirport.late}; whether or not a step reads it.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> side(String stream) {
        return (List<T>) lane.side(stream).records();
    }

    /**
     * Everything that a sink has been given so far, in order: records with timestamps, watermarks, changes between idle
     * and active. Of a side stream, its records with timestamps.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    @SuppressWarnings("unchecked")
    public <T> List<StreamElement<T>> elements(String sinkOrSide) {
        List<?> elements = lane.sinkOrSide(sinkOrSide).elements();
        return (List<StreamElement<T>>) elements;
    }

    /** How many records were late at a window step, read by somebody or not. */
    public long late(String step) {
        return counter(step, "late");
    }

    /**
     * A counter of the engine ({@code in}, {@code out}, {@code late}, {@code malformed}, {@code nullKey}, {@code failed}) or else one
     * that the step keeps for itself.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    public long counter(String step, String counterName) {
        Counter found = lane.counters().find(step, counterName);
        if (found == null) {
            found = lane.userCounters().find(step, counterName);
        }
        if (found != null) {
            return found.value();
        }
        if (isMadeLate(step, counterName)) {
            return 0;
        }
        throw unknownCounter(step + "." + counterName);
    }

    /**
     * Moves the clock: idle sources are found, periodic watermarks come out and processing-time timers fire, as if
     * nobody had looked at the clock since the last time.
     *
     * @param millis since the epoch, not before the current time
     */
    public TestJob processingTime(long millis) {
        clock.set(millis);
        for (Stage stage : stages) {
            stage.processingTime(millis, firesAtClock ? millis : millis - 1);
        }
        if (waits()) {
            work(); // calls may have timed out, watermarks may have come
        }
        return this;
    }

    /**
     * Has the job take the answers that its asynchronous calls have got since it was last told something, and go on with
     * them. Answers never come in by themselves: a test completes a call's future, then steps the job.
     */
    public TestJob step() {
        work();
        return this;
    }

    /**
     * Waits, in real time, until all calls of asynchronous steps have been answered and their results have gone on. The
     * clock of the job stands still.
     *
     * @throws IllegalStateException if nothing happens for 30 seconds
     */
    public TestJob awaitCalls() {
        Patience patience = new Patience("the calls of job " + name + " are not answered");
        work();
        while (waits()) {
            patience.await();
            if (work() > 0) {
                patience.renew();
            }
        }
        return this;
    }

    /** Moves the clock onwards by a duration, see {@link #processingTime(long)}. */
    public TestJob advance(Duration duration) {
        return processingTime(Math.addExact(clock.millis(), duration.toMillis()));
    }

    /**
     * Reads the job's own sources to their end. When they have nothing at hand, the clock goes on by a millisecond.
     *
     * @throws IllegalStateException if no record comes for a minute
     */
    public TestJob runSources() {
        long lastRecord = System.nanoTime();
        while (!worker.finished()) {
            if (worker.doWork() > 0) {
                lastRecord = System.nanoTime();
            } else if (System.nanoTime() - lastRecord > PATIENCE_NANOS) {
                throw new IllegalStateException("the sources of job " + name + " do not end");
            } else {
                if (waits()) {
                    LockSupport.parkNanos(NANOS_PER_MILLI); // calls take real time, and may have a timeout
                }
                clock.set(clock.millis() + 1);
            }
        }
        return this;
    }

    /** Ends all sources that have not ended yet, {@linkplain #awaitCalls waits} for the calls under way, and stops. */
    public TestJob finish() {
        if (finished) {
            throw new IllegalStateException("job " + name + " has finished already");
        }
        finished = true;
        for (TestSource<?> source : lane.sources().values()) {
            if (!source.ended()) {
                source.end();
            }
        }
        awaitCalls();
        worker.finish();
        return this;
    }

    /** Closes the job as it is, finished or not. What it has written can still be read. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            worker.onClose();
        }
    }

    /** Rounds until nothing more happens; one that takes nothing may have left a watermark to the next one. */
    private int work() {
        if (closed) {
            throw new IllegalStateException("job " + name + " has been closed");
        }
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

    private boolean waits() {
        return worker.waits();
    }

    /** The counters of rare events are made at the first one: until then they are 0 in every step there is. */
    private boolean isMadeLate(String step, String counterName) {
        return RARE.contains(counterName)
                && lane.counters().names().stream().anyMatch(known -> known.startsWith(step + "."));
    }

    private IllegalArgumentException unknownCounter(String wanted) {
        List<String> known = new ArrayList<>(lane.counters().names());
        known.addAll(lane.userCounters().names());
        return new IllegalArgumentException("job " + name + " has no counter '" + wanted + "'"
                + Suggestions.didYouMean(wanted, known) + "; it has " + String.join(", ", known));
    }
}
