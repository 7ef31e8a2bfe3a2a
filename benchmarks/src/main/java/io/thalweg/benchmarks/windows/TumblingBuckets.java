package io.thalweg.benchmarks.windows;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
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

/** Clicks of 8,192 buckets every 200 milliseconds: as {@link HundredSlides}, but each click in one window. */
@Job
class TumblingBuckets {

    @Source
    @Watermark(lag = "1s", every = "record")
    StreamSource<Click> clicks(Config config) {
        long seed = config.getLong("seed");
        return new EndlessSource<>(() -> new ClickGenerator(seed));
    }

    @KeyBy("#bucket")
    @Window(size = "200ms")
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
