package io.thalweg.testkit;

import io.thalweg.runtime.snapshot.MemorySnapshot;
import java.util.Map;

/**
 * The state of a job under test at one moment. {@link TestJob#restore} goes back to the newest one; {@link
 * TestJobBuilder#restoring} begins another job with it, for example a later version of the same.
 */
public final class TestCheckpoint {

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
