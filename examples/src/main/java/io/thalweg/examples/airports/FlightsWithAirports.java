package io.thalweg.examples.airports;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Flights, each with the name and place of the airport it leaves from. */
@Job
class FlightsWithAirports {

    record Flight(Instant scheduled, String origin, String destination, int delayMinutes) {}

    record Airport(String iata, String name, String city, String state) {}

    record Departure(
            Instant scheduled, String airport, String city, String state, String destination, int delayMinutes) {}

    @Source
    StreamSource<Flight> flights(Config config, @Csv Format<Flight> format) {
        return FileSource.of(config.get("flights", "data/flights.csv"), format);
    }

    @Source
    StreamSource<Airport> airports(Config config, @Csv Format<Airport> format) {
        return FileSource.of(config.get("airports", "data/airports.csv"), format);
    }

    /**
     * What is known of one airport. Nothing says which of two inputs comes first, so flights wait until their airport is
     * known; an airport that comes again replaces what was known.
     */
    static class WithAirport {
        Airport airport;
        List<Flight> waiting = new ArrayList<>();

        @KeyBy("origin")
        @OnEvent
        void flight(Flight flight, Out<Departure> out) {
            if (airport == null) {
                waiting.add(flight);
            } else {
                out.emit(departure(flight));
            }
        }

        @KeyBy("iata")
        @OnEvent
        void airport(Airport known, Out<Departure> out) {
            airport = known;
            for (Flight flight : waiting) {
                out.emit(departure(flight));
            }
            waiting.clear();
        }

        Departure departure(Flight flight) {
            return new Departure(
                    flight.scheduled(),
                    airport.name(),
                    airport.city(),
                    airport.state(),
                    flight.destination(),
                    flight.delayMinutes());
        }
    }

    @Sink
    StreamSink<Departure> departures(Config config, @Csv Format<Departure> format) {
        return FileSink.of(config.get("output", "-"), format);
    }
}
