package io.thalweg.testkit;

import io.thalweg.api.Config;
import io.thalweg.runtime.job.JobPlan;
import java.time.Instant;
import java.util.Map;

/** How a job is to be tested; {@link #start} then starts it. */
public final class TestJobBuilder {

    final JobPlan plan;
    Config config = Config.of(Map.of());
    boolean firesAtClock;
    boolean realSources;
    TestCheckpoint restored; // null for none
    boolean allowDropped;
    private long startMillis;

    TestJobBuilder(JobPlan plan) {
        this.plan = plan;
    }

    /** The job's configuration; without this it is empty. */
    public TestJobBuilder config(Config newConfig) {
        config = newConfig;
        return this;
    }

    /** The job's configuration. */
    public TestJobBuilder config(Map<String, String> values) {
        return config(Config.of(values));
    }

    /** Where the clock stands at first, in milliseconds since the epoch; without this it is 0. */
    public TestJobBuilder startingAt(long millis) {
        startMillis = millis;
        return this;
    }

    /** Where the clock stands at first. */
    public TestJobBuilder startingAt(Instant instant) {
        return startingAt(instant.toEpochMilli());
    }

    /**
     * Processing-time timers fire when the clock has reached their time, as in Flink's test harness. Without this they
     * fire when the clock is past it, as in production (P5, W11).
     */
    public TestJobBuilder firesAtClock() {
        firesAtClock = true;
        return this;
    }

    /** The job reads its own sources when {@link TestJob#runSources} is called; the test does not drive them. */
    public TestJobBuilder realSources() {
        realSources = true;
        return this;
    }

    /**
     * The job begins with the state that another one had, perhaps one with other steps or options. What the other one was
     * told behind the checkpoint is not told again.
     */
    public TestJobBuilder restoring(TestCheckpoint checkpoint) {
        restored = checkpoint;
        return this;
    }

    /** State of the checkpoint for which the job has no place is left out. */
    public TestJobBuilder allowingDroppedState() {
        allowDropped = true;
        return this;
    }

    VirtualClock clock() {
        return new VirtualClock(startMillis);
    }

    /** Makes the job's stages and calls its {@code @OnStart} handlers. */
    public TestJob start() {
        return new TestJob(this);
    }
}
