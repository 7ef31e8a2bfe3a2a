package flights;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;

@Job
@Checkpointed(every = "10s", storage = "file:checkpoints")
class DelayedFlights {

    /** Scheduled departure is event time; records arrive when the plane really left, so they are out of order. */
    record Flight(@EventTime Instant scheduled, String origin, String destination, int delayMinutes) {}
    record AirportDelay(String airport, Instant windowEnd, long flights, double meanDelay) {}

    @Source @Watermark(lag = "2h", every = "record")
    StreamSource<Flight> flights(Config config, @Csv Format<Flight> format) {     // the compiler writes the format and passes it in
        return FileSource.of(config.get("input", "data/flights.csv"), format);
    }

    @Filter
    boolean departed(Flight flight) { return flight.delayMinutes() > -60; }

    @From("departed") @KeyBy("origin") @Window(size = "6h", slide = "1h")
    static class DelayByAirport {                       // the class IS the accumulator: its fields are the state
        long flights;
        long minutes;
        @OnEvent  void add(Flight flight)               { flights++; minutes += flight.delayMinutes(); }
        @OnMerge  void merge(DelayByAirport other)      { flights += other.flights; minutes += other.minutes; }
        @OnWindow AirportDelay result(@Key String airport, TimeWindow window) {
            return new AirportDelay(airport, window.endInstant(), flights, (double) minutes / flights);
        }
    }

    @Sink
    StreamSink<AirportDelay> delays(Config config, @Csv Format<AirportDelay> format) {
        return FileSink.of(config.get("output", "-"), format);                    // "-" = standard output
    }
}
