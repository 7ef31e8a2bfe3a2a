package io.thalweg.testkit;

import io.thalweg.api.Config;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.task.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final JobPlan plan;
    private final String name;
    private final Config config;
    private final VirtualClock clock;
    private final boolean firesAtClock;
    private final boolean realSources;
    private final boolean allowDropped;
    private final TestEnds ends;
    private final TestCounters counters;
    private final TestCheckpoint first; // with which the job began, or null
    private TestCheckpoint newest; // of its own, or null
    private TestLife life; // null while it has crashed
    private long checkpoints;
    private boolean finished;
    private boolean closed;

    TestJob(TestJobBuilder builder) {
        this.plan = builder.plan;
        this.name = plan.name();
        this.config = builder.config;
        this.clock = builder.clock();
        this.firesAtClock = builder.firesAtClock;
        this.realSources = builder.realSources;
        this.allowDropped = builder.allowDropped;
        this.ends = new TestEnds(name, this::work, this::waits);
        this.counters = new TestCounters(name);
        this.first = builder.restored;
        begin(first, Map.of());
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
        if (realSources) {
            throw new IllegalStateException("this test runs the job's own sources");
        }
        return (TestSource<T>) ends.source(step);
    }

    /**
     * The records that a sink has been given so far.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> sink(String step) {
        return (List<T>) ends.sink(step).records();
    }

    /**
     * The records of a side stream so far, for example of {@code DelayByAirport.late}; whether or not a step reads it.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> side(String stream) {
        return (List<T>) ends.side(stream).records();
    }

    /**
     * Everything that a sink has been given so far, in order: records with timestamps, watermarks, changes between idle
     * and active. Of a side stream, its records with timestamps.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    @SuppressWarnings("unchecked")
    public <T> List<StreamElement<T>> elements(String sinkOrSide) {
        List<?> elements = ends.sinkOrSide(sinkOrSide).elements();
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
        return counters.value(step, counterName);
    }

    /**
     * Saves the state of the job, the positions of its sources and what has been written so far. In a test this takes no time: no
     * record is under way.
     */
    public TestCheckpoint checkpoint() {
        TestLife running = running();
        checkpoints++;
        newest = new TestCheckpoint(checkpoints, running.save(checkpoints), ends.mark(), counters.values());
        running.saved(checkpoints);
        return newest;
    }

    /**
     * The job dies between two records, as a process that is killed: nothing is flushed, no handler is called. What it has
     * written since the newest checkpoint can be read until it is restored.
     */
    public TestJob crash() {
        running();
        TestLife dead = life;
        life = null;
        dead.close();
        return this;
    }

    /**
     * Begins a new life of the job with its newest {@linkplain #checkpoint checkpoint}, or from the start if it has none. What
     * has been written since is taken back, as it was never committed; then the sources tell the job again what they
     * have told it since, in the same order, while the clock stands where it is. A job that still runs crashes first.
     *
     * @throws io.thalweg.runtime.task.StepFailure if a step fails again with what it is told again
     */
    public TestJob restore() {
        if (life != null) {
            crash();
        }
        requireOpen();
        ends.rewind(newest == null ? TestEnds.Position.START : newest.position());
        begin(newest == null ? first : newest, newest == null ? Map.of() : newest.counters());
        ends.replay();
        work(); // calls that were under way are made again
        return this;
    }

    /**
     * Moves the clock: idle sources are found, periodic watermarks come out and processing-time timers fire, as if
     * nobody had looked at the clock since the last time.
     *
     * @param millis since the epoch, not before the current time
     */
    public TestJob processingTime(long millis) {
        clock.set(millis);
        living().processingTime(millis, firesAtClock ? millis : millis - 1);
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
        Worker worker = living().worker();
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
        running();
        finished = true;
        for (TestSource<?> source : ends.sources().values()) {
            if (!source.ended()) {
                source.end();
            }
        }
        awaitCalls();
        life.worker().finish();
        return this;
    }

    /** Closes the job as it is, finished or not. What it has written can still be read. */
    @Override
    public void close() {
        closed = true;
        TestLife last = life;
        life = null;
        if (last != null) {
            last.close();
        }
    }

    private void begin(TestCheckpoint from, Map<String, Long> countedBefore) {
        TestLane lane = new TestLane(name, config, clock, realSources, ends);
        TestLife begun = new TestLife(plan, lane, clock);
        counters.begin(lane, countedBefore);
        if (from != null) {
            begun.restore(from.state(), allowDropped);
        }
        life = begun;
        begun.start();
    }

    private int work() {
        return living().work();
    }

    private boolean waits() {
        return living().worker().waits();
    }

    private TestLife running() {
        TestLife living = living();
        if (finished) {
            throw new IllegalStateException("job " + name + " has finished already");
        }
        return living;
    }

    private TestLife living() {
        requireOpen();
        if (life == null) {
            throw new IllegalStateException("job " + name + " has crashed: restore() it first");
        }
        return life;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("job " + name + " has been closed");
        }
    }
}
