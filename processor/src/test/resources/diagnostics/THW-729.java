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
    @Window(count = 100)
    @Trigger(every = "1m") // error: THW-729 "fires when it is full" "global = true" at "\"1m\""
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
