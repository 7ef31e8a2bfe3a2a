package io.thalweg.benchmarks;

import io.thalweg.annotations.Malformed;
import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.StepMetrics;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.task.Lane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import java.util.concurrent.Callable;

/** The engine's own lane, but it remembers the digest of the sink. It stands aside once the stages are made. */
final class ProbeLane implements Lane {

    private final Lane lane;
    private Digest digest;

    ProbeLane(Lane lane) {
        this.lane = lane;
    }

    Digest digest() {
        return digest;
    }

    @Override
    public <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink) {
        StreamSink<T> made = lane.sink(step, codec, sink);
        digest = ((DigestSink<T>) made).digest();
        return made;
    }

    @Override
    public <T> SourceHandle source(
            String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return lane.source(step, source, output);
    }

    @Override
    public int subtask() {
        return lane.subtask();
    }

    @Override
    public int parallelism() {
        return lane.parallelism();
    }

    @Override
    public Config config() {
        return lane.config();
    }

    @Override
    public Clock clock() {
        return lane.clock();
    }

    @Override
    public <T> SideWatch<T> watch(String stream, Codec<T> codec) {
        return lane.watch(stream, codec);
    }

    @Override
    public Counter counter(String step, String name) {
        return lane.counter(step, name);
    }

    @Override
    public StepMetrics metrics(String step) {
        return lane.metrics(step);
    }

    @Override
    public void malformed(String step, Malformed policy, MalformedRecord record) {
        lane.malformed(step, policy, record);
    }
}
