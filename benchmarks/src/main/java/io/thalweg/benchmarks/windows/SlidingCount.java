package io.thalweg.benchmarks.windows;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnMerge;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;
import io.thalweg.benchmarks.EndlessSource;

/**
 * Clicks of each user in the last ten seconds, every two seconds: five million clicks per window, a million per
 * slide.
 */
@Job
class SlidingCount {

    @Source
    @Watermark(lag = "1s", every = "record")
    StreamSource<Click> clicks(Config config) {
        long seed = config.getLong("seed");
        return new EndlessSource<>(() -> new ClickGenerator(seed));
    }

    @KeyBy("user")
    @Window(size = "10s", slide = "2s")
    static class ByUser {
        long clicks;
        transient UserCount count = new UserCount();

        @OnEvent
        void add(Click click) {
            clicks++;
        }

        @OnMerge
        void merge(ByUser other) {
            clicks += other.clicks;
        }

        @OnWindow
        UserCount result(@Key long user, TimeWindow window) {
            count.user = user;
            count.windowEnd = window.end();
            count.clicks = clicks;
            return count;
        }
    }

    @Sink
    StreamSink<UserCount> counts() {
        return new UserCountSink();
    }
}
