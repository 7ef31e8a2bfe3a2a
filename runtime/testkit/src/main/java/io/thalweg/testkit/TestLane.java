package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.config.Suggestions;
import io.thalweg.runtime.job.AbstractLane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOptions;
import io.thalweg.runtime.task.SourceOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** The lane of a job under test: sinks and side streams are recorded, sources are driven by the test or real. */
final class TestLane extends AbstractLane {

    private final String job;
    private final boolean realSources;
    private final Runnable work;
    private final BooleanSupplier waits;
    private final Map<String, TestSource<?>> sources = new LinkedHashMap<>();
    private final Map<String, RecordedStream<?>> sinks = new LinkedHashMap<>();
    private final Map<String, RecordedStream<?>> sides = new LinkedHashMap<>();

    TestLane(String job, Config config, VirtualClock clock, boolean realSources, Runnable work, BooleanSupplier waits) {
        super(job, config, clock);
        this.job = job;
        this.realSources = realSources;
        this.work = work;
        this.waits = waits;
    }

    @Override
    public <T> SourceHandle source(String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        if (realSources) {
            return polled(step, source, output);
        }
        TestSource<T> made = new TestSource<>(step, output, counter(step, "in"), work, waits);
        sources.put(step, made);
        return made.handle();
    }

    @Override
    public <T> SourceHandle source(
            String step, SourceOptions options, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return realSources ? polled(step, options, source, output) : source(step, source, output);
    }

    @Override
    public <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink) {
        RecordedStream<T> recorded = new RecordedStream<>(codec);
        sinks.put(step, recorded);
        return recorded;
    }

    @Override
    public <T> SideWatch<T> watch(String stream, Codec<T> codec) {
        return sides.computeIfAbsent(stream, first -> new RecordedStream<>(codec))
                .with(codec);
    }

    Map<String, TestSource<?>> sources() {
        return sources;
    }

    TestSource<?> source(String name) {
        if (realSources) {
            throw new IllegalStateException("this test runs the job's own sources");
        }
        return known("source", name, sources);
    }

    RecordedStream<?> sink(String name) {
        return known("sink", name, sinks);
    }

    RecordedStream<?> side(String name) {
        return known("side stream", name, sides);
    }

    RecordedStream<?> sinkOrSide(String name) {
        Map<String, RecordedStream<?>> all = new LinkedHashMap<>(sinks);
        all.putAll(sides);
        return known("sink or side stream", name, all);
    }

    private <V> V known(String kind, String name, Map<String, V> all) {
        V found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("job " + job + " has no " + kind + " '" + name + "'"
                    + Suggestions.didYouMean(name, all.keySet())
                    + (all.isEmpty() ? "; it has none" : "; it has " + String.join(", ", all.keySet())));
        }
        return found;
    }
}
