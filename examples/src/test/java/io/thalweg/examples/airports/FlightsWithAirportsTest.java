package io.thalweg.examples.airports;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.examples.airports.FlightsWithAirports.Airport;
import io.thalweg.examples.airports.FlightsWithAirports.Departure;
import io.thalweg.examples.airports.FlightsWithAirports.Flight;
import io.thalweg.testkit.Simulation;
import io.thalweg.testkit.TestJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlightsWithAirportsTest {

    private static final Instant NOON = Instant.parse("2001-01-01T12:00:00Z");
    private static final Airport OAKLAND = new Airport("OAK", "Metropolitan Oakland", "Oakland", "CA");

    private static Flight flight(String origin, int delay) {
        return new Flight(NOON, origin, "LAS", delay);
    }

    private static Departure fromOakland(int delay) {
        return new Departure(NOON, "Metropolitan Oakland", "Oakland", "CA", "LAS", delay);
    }

    @Test
    @DisplayName("J7: flights wait for their airport, later ones do not")
    void anyOrder() {
        try (TestJob job = TestJob.of(FlightsWithAirportsPlan.create())) {
            job.<Flight>source("flights").emit(flight("OAK", 1), flight("PHX", 2), flight("OAK", 3));
            assertThat(job.<Departure>sink("departures")).isEmpty();
            job.<Airport>source("airports").emit(OAKLAND);
            assertThat(job.<Departure>sink("departures")).containsExactly(fromOakland(1), fromOakland(3));
            job.<Flight>source("flights").emit(flight("OAK", 4));
            assertThat(job.<Departure>sink("departures")).hasSize(3).endsWith(fromOakland(4));
        }
    }

    @Test
    @DisplayName("each of the 20,000 flights finds its airport, whatever lane and order it comes in")
    void realFlights() {
        try (TestJob job = TestJob.running(FlightsWithAirportsPlan.create(), Config.of(Map.of()))) {
            List<Departure> departures = job.sink("departures");
            assertThat(departures).hasSize(20_000).noneMatch(departure -> departure.airport() == null);
            Map<Departure, Long> counts = counted(departures);
            Simulation.Outcome outcome = Simulation.of(FlightsWithAirportsPlan.create())
                    .lanes(3)
                    .seed(1)
                    .run();
            assertThat(counted(outcome.<Departure>sink("departures"))).isEqualTo(counts);
        }
    }

    private static Map<Departure, Long> counted(List<Departure> departures) {
        return departures.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
