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

    @Watermark(lag = "10s")
    record Visited(String user, @EventTime Instant at) {}

    @Transform
    Visited page(Click click) {
        return new Visited(click.user(), click.at());
    }

    @KeyBy("user")
    @Window(gap = "5m") // error: THW-500 "The @Watermark on type \"Visits.Visited\" counts at sources of that type only" "behind \"page\""
    static class ByUser {
        long clicks;

        @OnEvent
        void add(Visited click) {
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
