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
    void print(Flight flight) {} // error: THW-401 "which 2 streams carry: \"flights\", \"departed\"" "@From(\"departed\")" at "flight"
}
