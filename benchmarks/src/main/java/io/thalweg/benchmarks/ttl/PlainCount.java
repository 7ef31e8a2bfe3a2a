package io.thalweg.benchmarks.ttl;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.benchmarks.EndlessSource;

/** How often each user came, kept for ever. */
@Job
class PlainCount {

    @Source
    StreamSource<Visit> visits(Config config) {
        long seed = config.getLong("seed");
        return new EndlessSource<>(() -> new VisitGenerator(seed));
    }

    @KeyBy("user")
    static class ByUser {
        long count;
        transient Visits visits = new Visits();

        @OnEvent
        Visits add(Visit visit) {
            return visits.of(visit.user, ++count);
        }
    }

    @Sink
    StreamSink<Visits> counts() {
        return new VisitsSink();
    }
}
