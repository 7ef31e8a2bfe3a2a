import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Departures {
    record Flight(@EventTime Instant scheduled, String origin, int delayMinutes) {}

    record Count(String origin, long flights) {}

    @Source
    @Watermark(lag = "2h")
    StreamSource<Flight> flights() {
        return null;
    }

    @KeyBy("origin")
    @Window(size = "1h")
    @Evict(count = 10, within = "1m") // error: THW-735 "says twice which records go: count and within" at "\"1m\""
    static class ByOrigin {
        @OnWindow
        Count result(@Key String origin, Iterable<Flight> flights) {
            return new Count(origin, 0);
        }
    }

    @Sink
    void print(Count count) {}
}
