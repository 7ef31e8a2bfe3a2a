package io.thalweg.examples.topn;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.EventTime;
import io.thalweg.annotations.Evict;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Trigger;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Of each hour the three airports whose flights were delayed most. */
@Job
class WorstAirports {
    private static final Logger LOG = LoggerFactory.getLogger(WorstAirports.class);

    private static final int RANKS = 3;

    record Flight(@EventTime Instant scheduled, String origin, int delayMinutes) {}

    record AirportDelay(String airport, long minutes) {}

    record Rank(Instant hour, int rank, String airport, long minutes) {}

    /** A flight that left very late, and how late the ones before it at the same airport were. */
    record Streak(String airport, int flights, long meanMinutes) {}

    @Source
    @Watermark(lag = "${lag:2h}", every = "record")
    StreamSource<Flight> flights(Config config, @Csv Format<Flight> format) {
        return FileSource.of(config.get("input", "data/flights.csv"), format);
    }

    @KeyBy("origin")
    @Window(size = "1h")
    static class DelayByAirport {
        long minutes;

        @OnEvent
        void add(Flight flight) {
            minutes += Math.max(0, flight.delayMinutes());
        }

        @OnWindow
        AirportDelay result(@Key String airport) {
            return new AirportDelay(airport, minutes);
        }
    }

    /** The results of an hour carry its last millisecond, so that they all meet in the same hour here. */
    @Window(size = "1h")
    static class Worst {

        @OnWindow
        void rank(TimeWindow window, Iterable<AirportDelay> delays, Out<Rank> out) {
            List<AirportDelay> sorted = new ArrayList<>();
            delays.forEach(sorted::add);
            sorted.sort(
                    Comparator.comparingLong(AirportDelay::minutes).reversed().thenComparing(AirportDelay::airport));
            for (int rank = 1; rank <= Math.min(RANKS, sorted.size()); rank++) {
                AirportDelay delay = sorted.get(rank - 1);
                out.emit(new Rank(window.startInstant(), rank, delay.airport(), delay.minutes()));
            }
        }
    }

    @Sink
    StreamSink<Rank> ranks(Config config, @Csv Format<Rank> format) {
        return FileSink.of(config.get("output", "-"), format);
    }

    /** Behind each hundred flights of an airport, those of them that were to leave within two hours of the last one. */
    @KeyBy("origin")
    @Window(global = true)
    @Trigger(count = 100)
    @Evict(within = "2h")
    static class Streaks {

        @OnWindow
        Streak recent(@Key String airport, Iterable<Flight> flights) {
            int count = 0;
            long minutes = 0;
            for (Flight flight : flights) {
                count++;
                minutes += flight.delayMinutes();
            }
            return new Streak(airport, count, minutes / count);
        }
    }

    @From("Streaks")
    @Sink
    void report(Streak streak) {
        LOG.info(
                "{}: {} flights in the last two hours, {} minutes late on average",
                streak.airport(),
                streak.flights(),
                streak.meanMinutes());
    }
}
