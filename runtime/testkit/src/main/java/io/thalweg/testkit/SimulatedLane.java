package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.channel.Exchange;
import io.thalweg.runtime.channel.Exchanges;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.job.AbstractLane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOptions;
import io.thalweg.runtime.task.SourceOutput;
import io.thalweg.runtime.time.Alignments;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * One of several lanes that one thread steps in turn: the sources are real or follow a script, the sinks of all lanes are
 * recorded together.
 */
final class SimulatedLane extends AbstractLane {

    private final int subtask;
    private final int parallelism;
    private final Exchanges exchanges;
    private final Map<String, RecordedStream<?>> streams;
    private final ScriptRun script;

    /** @param script what the sources do, null if they are the job's own */
    SimulatedLane(
            String job,
            Config config,
            Clock clock,
            int subtask,
            int parallelism,
            Exchanges exchanges,
            Alignments alignments,
            Map<String, RecordedStream<?>> streams,
            ScriptRun script) {
        super(job, config, clock, alignments);
        this.subtask = subtask;
        this.parallelism = parallelism;
        this.exchanges = exchanges;
        this.streams = streams;
        this.script = script;
    }

    @Override
    public int subtask() {
        return subtask;
    }

    @Override
    public int parallelism() {
        return parallelism;
    }

    @Override
    public Exchange exchange(String edge, Codec<?> codec) {
        return reported(edge, exchanges.exchange(edge, subtask));
    }

    @Override
    public <T> SourceHandle source(String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return script == null
                ? polled(step, source, output)
                : script.source(step, output, counter(step, "in"), subtask == 0);
    }

    @Override
    public <T> SourceHandle source(
            String step, SourceOptions options, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return script == null ? polled(step, options, source, output) : source(step, source, output);
    }

    @Override
    public <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink) {
        return recorded(step, codec);
    }

    @Override
    public <T> SideWatch<T> watch(String stream, Codec<T> codec) {
        return recorded(stream, codec).with(codec);
    }

    @SuppressWarnings("unchecked") // a stream's records have the same type on all lanes
    private <T> RecordedStream<T> recorded(String stream, Codec<T> codec) {
        return (RecordedStream<T>) streams.computeIfAbsent(stream, name -> new RecordedStream<>(codec));
    }
}
