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
    @From("departed") // error: THW-408 "reads \"departed\", which is its own output" at "\"departed\""
    boolean departed(Flight flight) {
        return flight.delayMinutes() > -60;
    }

    @Sink
    @From("departed")
    void print(Flight flight) {}
}
