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

/** Clicks of 8,192 buckets in the last 20 seconds, every 200 milliseconds: a hundred slides per window. */
@Job
class HundredSlides {

    @Source
    @Watermark(lag = "1s", every = "record")
    StreamSource<Click> clicks(Config config) {
        long seed = config.getLong("seed");
        return new EndlessSource<>(() -> new ClickGenerator(seed));
    }

    @KeyBy("#bucket")
    @Window(size = "20s", slide = "200ms")
    static class ByBucket {
        long clicks;
        transient UserCount count = new UserCount();

        static long bucket(Click click) {
            return click.user & 0x1FFF;
        }

        @OnEvent
        void add(Click click) {
            clicks++;
        }

        @OnMerge
        void merge(ByBucket other) {
            clicks += other.clicks;
        }

        @OnWindow
        UserCount result(@Key long bucket, TimeWindow window) {
            count.user = bucket;
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
