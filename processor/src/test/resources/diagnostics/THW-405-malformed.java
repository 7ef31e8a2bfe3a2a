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
    @From("flights.malformed") // error: THW-405 "carries \"MalformedRecord\"" "Change the parameter to \"MalformedRecord\""
    void rejected(String line) {}

    @Sink
    void print(Flight flight) {}
}
