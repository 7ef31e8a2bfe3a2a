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
    @Window(count = 2, slideCount = 5) // note: THW-728 "the 3 between two windows belong to none" at "5"
    static class ByOrigin {
        @OnWindow
        Count result(@Key String origin, Iterable<Flight> flights) {
            return new Count(origin, 0);
        }
    }

    @Sink
    void print(Count count) {}
}
