package io.thalweg.runtime.job;

import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.sink.CompletableSink;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The lane of a job that runs for real: with the sources and sinks of the user. Owned by the thread of the lane. */
public final class LocalLane extends AbstractLane {

    private final List<CompletableSink> completables = new ArrayList<>();

    /** The lane of a job of that name. */
    public LocalLane(String job, Config config, Clock clock) {
        super(job, config, clock);
    }

    @Override
    public <T> SourceHandle source(String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return polled(step, source, output);
    }

    @Override
    public <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink) {
        StreamSink<T> made = made(step, sink);
        if (made instanceof CompletableSink completable) {
            completables.add(completable);
        }
        return made;
    }

    /**
     * Tells the sinks that need to know that the run has ended without failure. Called behind the last flush and before
     * the stages are closed.
     */
    public void complete() {
        for (CompletableSink sink : completables) {
            try {
                sink.complete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public <T> SideWatch<T> watch(String stream, Codec<T> codec) {
        return null;
    }
}
