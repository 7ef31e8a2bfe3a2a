package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.testkit.StreamElement;
import io.thalweg.testkit.TestCheckpoint;
import io.thalweg.testkit.TestJob;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled job that is driven step by step; a failure ends it and is kept. When a scenario throws it away, the next life
 * begins with the newest checkpoint, and is told nothing again.
 */
final class DrivenJob implements AutoCloseable {

    private final CompiledSources compiled;
    private final String jobClass;
    private final List<TestJob> lives = new ArrayList<>();
    private long clock;
    private TestCheckpoint saved; // null before the first one
    private Throwable failure;

    private DrivenJob(CompiledSources compiled, String jobClass, long clock) {
        this.compiled = compiled;
        this.jobClass = jobClass;
        this.clock = clock;
        begin();
    }

    /**
     * Starts a job whose processing-time timers fire when the clock reaches them, as those of the harness do.
     *
     * @param clock where processing time begins
     */
    static DrivenJob start(CompiledSources compiled, String jobClass, long clock) {
        return new DrivenJob(compiled, jobClass, clock);
    }

    /** The source of a job whose restored lives have no watermark, as those of Flink, if the scenario has such lives. */
    static String restorable(Scenario scenario, String source) {
        return scenario.savesState()
                ? JobText.withRepeatingSinks(source)
                        .replaceFirst(
                                "@Job\n",
                                "@io.thalweg.annotations.Checkpointed(every = \"1s\","
                                        + " watermarks = io.thalweg.annotations.RestoredWatermarks.RESET)\n@Job\n")
                : source;
    }

    /** The newest life of the job. */
    TestJob job() {
        return lives.get(lives.size() - 1);
    }

    /** All lives of the job, the newest one at the end. */
    List<TestJob> lives() {
        return lives;
    }

    /** Makes a record of a nested type of the job. */
    Object record(String type, Object... components) {
        return RecordValues.create(compiled.load(jobClass + "$" + type), components);
    }

    /** Does something with the job, unless it has failed already. */
    void perform(Runnable step) {
        if (failure == null) {
            try {
                step.run();
            } catch (StepFailure e) {
                failure = e;
            }
        }
    }

    void emit(String source, Object record) {
        perform(() -> job().source(source).emit(record));
    }

    void watermark(String source, long watermark) {
        perform(() -> job().source(source).watermark(watermark));
    }

    void clock(long millis) {
        clock = millis;
        perform(() -> job().processingTime(millis));
    }

    /** The steps that a runner knows for all of its jobs. */
    void saveOrFail(Scenario.Step step) {
        switch (step.verb()) {
            case "checkpoint" -> checkpoint();
            case "fail" -> fail(step);
            default -> throw new IllegalArgumentException("the runner does not know the step " + step);
        }
    }

    void checkpoint() {
        perform(() -> saved = job().checkpoint());
    }

    /** Throws the job away and restores it; the step may say what the clock shows then. */
    void fail(Scenario.Step step) {
        if (step.argument() != null) {
            clock = step.number();
        }
        job().close();
        failure = null;
        perform(this::begin);
        perform(() -> job().step()); // calls that were under way are made again
    }

    private void begin() {
        lives.add(TestJob.builder(compiled.plan(jobClass))
                .startingAt(clock)
                .firesAtClock()
                .restoring(saved)
                .start());
    }

    /** All that came to a sink, in all lives. */
    List<StreamElement<Object>> sink(String name) {
        return lives.stream().flatMap(life -> life.elements(name).stream()).toList();
    }

    /** How many records were late at a step, in all lives. */
    long late(String step) {
        return lives.stream().mapToLong(life -> life.late(step)).sum();
    }

    /** The class of the exception that ended the job, as Flink calls it; null if none did. */
    String error() {
        return failure == null ? null : ErrorNames.inFlink(failure);
    }

    @Override
    public void close() {
        job().close();
    }
}
