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
    @Evict(count = 10) // error: THW-720 "@Evict has no effect on"
    static class ByOrigin {
        long flights;

        @OnEvent
        Count add(Flight flight) {
            return new Count(flight.origin(), ++flights);
        }
    }

    @Sink
    void print(Count count) {}
}
