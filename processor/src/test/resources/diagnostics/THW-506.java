import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Visits {
    record Click(String user, @EventTime Instant at) {}

    record Visit(String user, long clicks) {}

    @Source
    @Watermark(lag = "10s")
    StreamSource<Click> clicks() {
        return null;
    }

    @Source
    @Watermark(lag = "10s", idleAfter = "1m")
    StreamSource<Click> taps() {
        return null;
    }

    @From({"clicks", "taps"})
    @KeyBy("user")
    @Window(gap = "5m")
    static class ByUser { // note: THW-506 "slowest of \"clicks\", \"taps\"" "While \"clicks\" has no records"
        long clicks;

        @OnEvent
        void add(Click click) {
            clicks++;
        }

        @OnMerge
        void merge(ByUser other) {
            clicks += other.clicks;
        }

        @OnWindow
        Visit result(@Key String user) {
            return new Visit(user, clicks);
        }
    }

    @Sink
    void print(Visit visit) {}
}
