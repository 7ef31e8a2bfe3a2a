package io.thalweg.examples.dedup;

import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Json;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.State;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.MapState;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import java.time.Instant;

/** Lets the first click of a user on a page pass, and those that repeat it within an hour not. */
@Job
class FirstClicks {

    record Click(Instant time, String user, String page) {}

    @Source
    StreamSource<Click> clicks(Config config, @Json Format<Click> format) {
        return FileSource.of(config.get("input", "data/clicks.jsonl"), format);
    }

    @KeyBy("user")
    static class First {
        @State(ttl = "${memory:1h}") // each page for itself: another page does not begin its hour anew
        final MapState<String, Instant> seen;

        First(MapState<String, Instant> seen) {
            this.seen = seen;
        }

        @OnEvent
        Click pass(Click click) {
            if (seen.contains(click.page())) {
                return null;
            }
            seen.put(click.page(), click.time());
            return click;
        }
    }

    @From("First")
    @Sink
    StreamSink<Click> firsts(Config config, @Json Format<Click> format) {
        return FileSink.of(config.get("output", "-"), format);
    }
}
