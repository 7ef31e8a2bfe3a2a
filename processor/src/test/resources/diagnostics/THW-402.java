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

    @Filter
    boolean departed(Flight flight) {
        return flight.delayMinutes() > -60;
    }

    @Sink
    @From("depated") // error: THW-402 "no stream \"depated\"" "Did you mean \"departed\"?" at "\"depated\""
    void print(Flight flight) {}
}
