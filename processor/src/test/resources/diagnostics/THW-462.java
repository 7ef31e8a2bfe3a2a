import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Departures {
    record Flight(@EventTime Instant scheduled, String origin, int delayMinutes) {}

    @Source
    @Watermark(lag = "2h")
    StreamSource<Flight> flights() {
        return null;
    }

    record Count(String origin, long flights) {}

    @KeyBy("origin")
    @Window(size = "1h")
    static class ByOrigin {
        long flights;

        @OnEvent
        long add(Flight flight) { // error: THW-462 "Handler \"add\" returns \"long\"" "\"result\"" at "add"
            return ++flights;
        }

        @OnWindow
        Count result(@Key String origin) {
            return new Count(origin, flights);
        }
    }

    @Sink
    void print(Count count) {}
}
