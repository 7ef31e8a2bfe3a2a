package io.thalweg.benchmarks.ttl;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.State;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.ValueState;
import io.thalweg.benchmarks.EndlessSource;

/** How often each user came, in a state object, forgotten an hour after the last visit. */
@Job
class ObjectCount {

    @Source
    StreamSource<Visit> visits(Config config) {
        long seed = config.getLong("seed");
        return new EndlessSource<>(() -> new VisitGenerator(seed));
    }

    @KeyBy("user")
    static class ByUser {
        @State(ttl = "1h")
        final ValueState<Long> count;

        transient Visits visits = new Visits();

        ByUser(ValueState<Long> count) {
            this.count = count;
        }

        @OnEvent
        Visits add(Visit visit) {
            Long before = count.value();
            long now = before == null ? 1 : before + 1;
            count.update(now);
            return visits.of(visit.user, now);
        }
    }

    @Sink
    StreamSink<Visits> counts() {
        return new VisitsSink();
    }
}
