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

    record Delay(String origin, int minutes) {}

    @Transform
    Delay delay(Flight flight) {
        return new Delay(flight.origin(), flight.delayMinutes());
    }

    @Sink
    @From("flights") // error: THW-405 "Stream \"flights\" carries \"Departures.Flight\", but step \"print\" takes \"Departures.Delay\"" "\"delay\" (Departures.Delay)" at "\"flights\""
    void print(Delay delay) {}
}
