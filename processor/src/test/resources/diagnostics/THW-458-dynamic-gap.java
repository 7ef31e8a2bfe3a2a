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

    record Count(String origin, long flights) {}

    @KeyBy("origin")
    @Window(gap = "#gapOf")
    static class ByOrigin { // error: THW-458 "Sessions grow together"
        long flights;

        @OnEvent
        void add(Flight flight) {
            flights++;
        }

        @OnWindow
        Count result(@Key String origin) {
            return new Count(origin, flights);
        }

        static long gapOf(Flight flight) {
            return flight.delayMinutes() * 60_000L + 1;
        }
    }

    @Sink
    void print(Count count) {}
}
