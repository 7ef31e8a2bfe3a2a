package io.thalweg.testkit;

import io.thalweg.runtime.job.JobPlan;
import io.thalweg.runtime.snapshot.MemorySnapshot;
import java.util.Map;

/**
 * The state of a job under test at one moment. {@link TestJob#restore} goes back to the newest one; {@link
 * TestJobBuilder#restoring} and {@link Simulation#from} begin another job with it: a later version, or one with another
 * number of lanes.
 */
public final class TestCheckpoint {

    private static final String WATERMARKS = "checkpoint-watermarks";

    private final long id;
    private final MemorySnapshot state;
    private final TestEnds.Position position;
    private final Map<String, Long> counters;

    TestCheckpoint(long id, MemorySnapshot state, TestEnds.Position position, Map<String, Long> counters) {
        this.id = id;
        this.state = state;
        this.position = position;
        this.counters = counters;
    }

    /** Its number within the job, from 1. */
    public long id() {
        return id;
    }

    /** Whether a job that goes on from a checkpoint has its watermarks again (X1). */
    static boolean restoresWatermarks(JobPlan plan) {
        return !"reset".equalsIgnoreCase(plan.defaults().options().getOrDefault(WATERMARKS, "restore"));
    }

    MemorySnapshot state() {
        return state;
    }

    TestEnds.Position position() {
        return position;
    }

    Map<String, Long> counters() {
        return counters;
    }
}
