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

    @Sink
    @From("flights.late") // error: THW-403 "Step \"flights\" has no side stream \"late\"" "It has: \"flights.malformed\" (MalformedRecord)" at "\"flights.late\""
    void print(Flight flight) {}
}
