package io.thalweg.benchmarks;

import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.env.SystemClock;
import io.thalweg.runtime.job.AbstractLane;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import java.util.concurrent.Callable;

/** A lane with the job's own source and sink, as when the job runs for real; it remembers the sink's digest. */
final class ProbeLane extends AbstractLane {

    private Digest digest;

    ProbeLane(String job, Config config) {
        super(job, config, new SystemClock());
    }

    /** The digest of the job's sink. */
    Digest digest() {
        return digest;
    }

    @Override
    public <T> SourceHandle source(String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        return polled(step, source, output);
    }

    @Override
    public <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink) {
        StreamSink<T> made = made(step, sink);
        digest = ((DigestSink<T>) made).digest();
        return made;
    }

    @Override
    public <T> SideWatch<T> watch(String stream, Codec<T> codec) {
        return null;
    }
}
