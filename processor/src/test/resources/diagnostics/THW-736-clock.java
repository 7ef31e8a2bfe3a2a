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
    @Trigger(everyProcessing = "1m") // note: THW-736 "takes the place" at "\"1m\""
    static class ByOrigin {
        long flights;

        @OnEvent
        void add(Flight flight) {
            flights++;
        }

        @OnWindow
        Count result(@Key String origin) {
            return new Count(origin, flights);
        }
    }

    @Sink
    void print(Count count) {}
}
