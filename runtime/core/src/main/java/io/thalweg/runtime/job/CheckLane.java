package io.thalweg.runtime.job;

import io.thalweg.api.Codec;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.task.SideWatch;
import io.thalweg.runtime.task.SourceHandle;
import io.thalweg.runtime.task.SourceOutput;
import java.io.IOException;
import java.util.concurrent.Callable;

/** The lane of a dry run: calls the user's source and sink methods and looks whether the input is there, no more. */
final class CheckLane extends AbstractLane {

    CheckLane(String job, Config config, Clock clock) {
        super(job, config, clock);
    }

    @Override
    public <T> SourceHandle source(String step, Callable<? extends StreamSource<T>> source, SourceOutput<T> output) {
        try {
            made(step, source).splits();
        } catch (IOException e) {
            throw new ConfigException("source " + step + " cannot be read: " + e, e);
        }
        return new NoSource();
    }

    @Override
    public <T> StreamSink<T> sink(String step, Codec<T> codec, Callable<? extends StreamSink<T>> sink) {
        made(step, sink);
        return record -> {}; // the real one stays untouched, so that not even an empty file is left behind
    }

    @Override
    public <T> SideWatch<T> watch(String stream, Codec<T> codec) {
        return null;
    }

    private static final class NoSource implements SourceHandle {

        @Override
        public int poll(int limit) {
            return 0;
        }

        @Override
        public boolean ended() {
            return false;
        }

        @Override
        public String position() {
            return "dry run";
        }

        @Override
        public void close() {}
    }
}
