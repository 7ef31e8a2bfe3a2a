package io.thalweg.benchmarks.checkpoints;

import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.api.Config;
import io.thalweg.api.GeneratorSource;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.benchmarks.PseudoRandom;

/** Counts per key: first each key once, then keys at random. */
@Job
class KeyCounts {

    @Source
    StreamSource<Hit> hits(Config config) {
        int keys = config.getInt("keys");
        Hit hit = new Hit();
        return GeneratorSource.of(index -> next(hit, keys, index)).count(keys + config.getLong("records"));
    }

    private static Hit next(Hit hit, int keys, long index) {
        long key = index < keys ? index : PseudoRandom.below(keys, PseudoRandom.scramble(index));
        hit.key = PseudoRandom.scramble(1 + key);
        return hit;
    }

    @SuppressWarnings("growth")
    @KeyBy("key")
    static class Counts {
        long count;
        transient Hit result = new Hit();

        @OnEvent
        Hit add(Hit hit) {
            result.key = ++count;
            return result;
        }
    }

    @From("Counts")
    @Sink
    StreamSink<Hit> pauses(Config config) {
        return new PauseSink(config.getInt("keys"));
    }
}
