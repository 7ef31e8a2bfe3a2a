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
    boolean departed(Flight flight) { // note: THW-412 "Nobody reads stream \"departed\"" at "departed"
        return flight.delayMinutes() > -60;
    }

    @Sink
    @From("flights")
    void print(Flight flight) {}
}
