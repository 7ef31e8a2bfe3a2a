package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.job.AbstractLane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOptions;
import io.thalweg.runtime.task.SourceOutput;
import java.util.concurrent.Callable;

/** The lane of a job under test: sinks and side streams are recorded, sources are driven by the test or real. */
final class TestLane extends AbstractLane {

    private final boolean realSources;
    private final TestEnds ends;

    TestLane(String job, Config config, VirtualClock clock, boolean realSources, TestEnds ends) {
        super(job, config, clock);
        this.realSources = realSources;
        this.ends = ends;
    }

    @Override
    public <T> SourceHandle source(String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return realSources
                ? polled(step, source, output)
                : ends.connect(step, output, counter(step, "in")).handle();
    }

    @Override
    public <T> SourceHandle source(
            String step, SourceOptions options, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return realSources ? polled(step, options, source, output) : source(step, source, output);
    }

    @Override
    public <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink) {
        return ends.writingSink(step, codec);
    }

    @Override
    public <T> SideWatch<T> watch(String stream, Codec<T> codec) {
        return ends.writingSide(stream, codec).with(codec);
    }
}
