import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Visits {
    record Click(String user, @EventTime Instant at) {}

    record Visit(String user, long clicks) {}

    @Source
    StreamSource<Click> clicks() {
        return null;
    }

    @KeyBy("user")
    @Window(gap = "5m") // error: THW-500 "clicks -> ByUser" "@Watermark(lag = \"10s\") on \"clicks\"" at "@Window"
    static class ByUser {
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
