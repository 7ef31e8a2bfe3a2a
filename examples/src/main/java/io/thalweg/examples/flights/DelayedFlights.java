package io.thalweg.examples.flights;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.EventTime;
import io.thalweg.annotations.Filter;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnMerge;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Flights and their mean delay per airport over the last six hours, every hour. */
@Job
class DelayedFlights {
    private static final Logger LOG = LoggerFactory.getLogger(DelayedFlights.class);

    /** Scheduled departure is event time; a flight arrives when it really left, so that flights are out of order. */
    record Flight(@EventTime Instant scheduled, String origin, String destination, int delayMinutes) {}

    record AirportDelay(String airport, Instant windowEnd, long flights, long minutes, double meanDelay) {}

    @Source
    @Watermark(lag = "${lag:2h}", every = "record")
    StreamSource<Flight> flights(Config config, @Csv Format<Flight> format) {
        return FileSource.of(config.get("input", "data/flights.csv"), format);
    }

    /** Nobody leaves an hour early: such a row is a slip. There is none in the data. */
    @Filter
    boolean departed(Flight flight) {
        return flight.delayMinutes() > -60;
    }

    @From("departed")
    @KeyBy("origin")
    @Window(size = "6h", slide = "1h")
    static class DelayByAirport {
        long flights;
        long minutes;

        @OnEvent
        void add(Flight flight) {
            flights++;
            minutes += flight.delayMinutes();
        }

        @OnMerge
        void merge(DelayByAirport other) {
            flights += other.flights;
            minutes += other.minutes;
        }

        @OnWindow
        AirportDelay result(@Key String airport, TimeWindow window) {
            double mean = Math.round(10.0 * minutes / flights) / 10.0;
            return new AirportDelay(airport, window.endInstant(), flights, minutes, mean);
        }
    }

    @Sink
    StreamSink<AirportDelay> delays(Config config, @Csv Format<AirportDelay> format) {
        return FileSink.of(config.get("output", "-"), format);
    }

    /** Flights that came behind the last of their windows: into the log, or into the file that {@code late} names. */
    @From("DelayByAirport.late")
    @Sink
    StreamSink<Flight> lateFlights(Config config, @Csv Format<Flight> format) {
        String file = config.get("late", "");
        return file.isEmpty() ? DelayedFlights::log : FileSink.of(file, format);
    }

    private static void log(Flight flight) {
        LOG.warn(
                "too late for its windows: {} to {}, scheduled {}, left {} minutes later",
                flight.origin(),
                flight.destination(),
                flight.scheduled(),
                flight.delayMinutes());
    }
}
