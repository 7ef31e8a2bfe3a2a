import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Rejected {
    record Flight(@EventTime Instant scheduled, String origin, int delayMinutes) {}

    @Source
    @Watermark(lag = "2h")
    StreamSource<Flight> flights() {
        return null;
    }

    @From("flights.malformed")
    @Window(size = "1h") // error: THW-501 "flights.malformed -> Hourly" "time = TimeDomain.PROCESSING"
    static class Hourly {
        long records;

        @OnEvent
        void add(MalformedRecord record) {
            records++;
        }

        @OnWindow
        long result() {
            return records;
        }
    }

    @Sink
    void print(long records) {}

    @Sink
    void store(Flight flight) {}
}
