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
    boolean departed(Flight flight) { // error: THW-401 "\"flights\", \"delayed\""
        return flight.delayMinutes() > -60;
    }

    @Filter
    boolean delayed(Flight flight) { // error: THW-401 "\"flights\", \"departed\""
        return flight.delayMinutes() > 15;
    }

    @Sink
    @From("delayed")
    void print(Flight flight) {}
}
