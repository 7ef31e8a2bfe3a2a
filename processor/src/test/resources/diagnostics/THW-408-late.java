import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class HourlyDepartures {
    record Flight(@EventTime Instant scheduled, String origin, int delayMinutes) {}

    @Source
    @Watermark(lag = "2h")
    StreamSource<Flight> flights() {
        return null;
    }

    @From({"flights", "Hourly.late"}) // error: THW-408 "its own output" at "\"Hourly.late\""
    @Window(size = "1h")
    static class Hourly {
        long flights;

        @OnEvent
        void add(Flight flight) {
            flights++;
        }

        @OnWindow
        long result() {
            return flights;
        }
    }

    @Sink
    void print(long flights) {}
}
