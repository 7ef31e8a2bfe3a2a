import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Departures {
    record Flight(@EventTime Instant scheduled, String origin, int delayMinutes) {}

    record Count(String origin, long flights) {}

    record Cancelled(@EventTime Instant at, String origin) {}

    @Source
    @Watermark(lag = "2h")
    StreamSource<Cancelled> cancellations() {
        return null;
    }

    @Source
    @Watermark(lag = "2h")
    StreamSource<Flight> flights() {
        return null;
    }

    @KeyBy("origin")
    @Window(size = "1h")
    @Evict(count = 10)
    static class ByOrigin { // note: THW-506
        long flights;

        @OnEvent
        void add(Flight flight) {
            flights++;
        }

        @OnEvent
        void remove(Cancelled cancelled) { // error: THW-739 "there are 2" "Bring the inputs into one stream" at "remove"
            flights--;
        }

        @OnWindow
        Count result(@Key String origin) {
            return new Count(origin, flights);
        }
    }

    @Sink
    void print(Count count) {}
}
