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
    @Window(count = 10, slideCount = 5)
    @Evict(within = "1m") // error: THW-737 "no room for another rule"
    static class ByOrigin {
        @OnWindow
        Count result(@Key String origin, Iterable<Flight> flights) {
            return new Count(origin, 0);
        }
    }

    @Sink
    void print(Count count) {}
}
