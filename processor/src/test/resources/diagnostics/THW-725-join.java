import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Trips {
    record Taken(@EventTime Instant at, String trip) {}

    record Ended(@EventTime Instant at, String trip) {}

    @Source
    @Watermark(lag = "10s", idleAfter = "1m")
    StreamSource<Taken> taken() {
        return null;
    }

    @Source
    @Watermark(lag = "10s", idleAfter = "1m")
    StreamSource<Ended> ended() {
        return null;
    }

    @Join(left = "trip", right = "trip")
    @Window(global = true) // error: THW-725 "pairs records whose times are in one window" at "true"
    // ^ warning: THW-730
    String trip(Taken taken, Ended ended) {
        return taken.trip();
    }

    @Sink
    void print(String trip) {}
}
