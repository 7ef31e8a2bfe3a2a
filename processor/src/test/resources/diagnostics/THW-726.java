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
    @Window(slideCount = 10) // error: THW-726 "how many it holds. Add count" at "10"
    static class ByOrigin {
        @OnWindow
        Count result(@Key String origin, Iterable<Flight> flights) {
            return new Count(origin, 0);
        }
    }

    @Sink
    void print(Count count) {}
}
