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

    record Visited(String user, String page) {}

    @Filter
    boolean human(Click click) {
        return !click.user().isEmpty();
    }

    @Transform
    @From("human")
    Visited page(Click click) {
        return new Visited(click.user(), "/");
    }

    @KeyBy("user")
    @Window(gap = "5m", time = TimeDomain.EVENT) // error: THW-500 "clicks -> human -> page -> ByUser" at ".EVENT"
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
