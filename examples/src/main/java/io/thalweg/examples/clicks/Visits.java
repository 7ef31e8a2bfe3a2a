package io.thalweg.examples.clicks;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Json;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnMerge;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Window;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;
import java.time.Instant;

/** A visit is over when a user has not clicked for half an hour. */
@Job
class Visits {

    @Source
    StreamSource<Click> clicks(Config config, @Json Format<Click> format) {
        return FileSource.of(config.get("input", "data/clicks.jsonl"), format);
    }

    @KeyBy("user")
    @Window(gap = "30m")
    static class ByUser {
        int clicks;
        Instant first;
        String entry;

        @OnEvent
        void add(Click click) {
            clicks++;
            enter(click.time(), click.page());
        }

        @OnMerge
        void merge(ByUser other) {
            clicks += other.clicks;
            enter(other.first, other.entry);
        }

        /** Clicks may be out of order, and so may the two parts of a visit. */
        void enter(Instant time, String page) {
            if (first == null || time.isBefore(first)) {
                first = time;
                entry = page;
            }
        }

        @OnWindow
        Visit result(@Key String user, TimeWindow window) {
            return new Visit(user, first, entry, clicks, window.endInstant());
        }
    }

    @Sink
    StreamSink<Visit> visits(Config config, @Csv Format<Visit> format) {
        return FileSink.of(config.get("output", "-"), format);
    }
}
