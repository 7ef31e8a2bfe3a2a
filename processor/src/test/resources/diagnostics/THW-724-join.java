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
    @Window(count = 10) // error: THW-724 "pairs records whose times are in one window" at "10"
    String trip(Taken taken, Ended ended) {
        return taken.trip();
    }

    @Sink
    void print(String trip) {}
}
