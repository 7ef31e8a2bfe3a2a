package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.testkit.StreamElement;
import io.thalweg.testkit.TestJob;
import io.thalweg.testkit.TestJobBuilder;
import java.util.List;

/** A compiled job that is driven step by step; a failure ends it and is kept. */
final class DrivenJob implements AutoCloseable {

    private final CompiledSources compiled;
    private final String jobClass;
    private final TestJob job;
    private Throwable failure;

    private DrivenJob(CompiledSources compiled, String jobClass, TestJob job) {
        this.compiled = compiled;
        this.jobClass = jobClass;
        this.job = job;
    }

    /**
     * Starts a job whose processing-time timers fire when the clock reaches them, as those of the harness do.
     *
     * @param clock where processing time begins
     */
    static DrivenJob start(CompiledSources compiled, String jobClass, long clock) {
        TestJobBuilder builder =
                TestJob.builder(compiled.plan(jobClass)).startingAt(clock).firesAtClock();
        return new DrivenJob(compiled, jobClass, builder.start());
    }

    TestJob job() {
        return job;
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
        perform(() -> job.source(source).emit(record));
    }

    void watermark(String source, long watermark) {
        perform(() -> job.source(source).watermark(watermark));
    }

    void clock(long millis) {
        perform(() -> job.processingTime(millis));
    }

    /** All that came to a sink. */
    List<StreamElement<Object>> sink(String name) {
        return job.elements(name);
    }

    /** The class of the exception that ended the job, as Flink calls it; null if none did. */
    String error() {
        return failure == null ? null : ErrorNames.inFlink(failure);
    }

    @Override
    public void close() {
        job.close();
    }
}
