package io.thalweg.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.examples.flights.DelayedFlights.AirportDelay;
import io.thalweg.examples.flights.DelayedFlights.Flight;
import io.thalweg.runtime.job.JobRunner;
import io.thalweg.testkit.TestJob;
import io.thalweg.testkit.TestSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelayedFlightsTest {

    @Test
    @DisplayName("20,000 real flights, lag 2 h: 72,228 rows, 2 records late")
    void realFlightsWithTheUsualLag() {
        try (TestJob job = realFlights(Map.of())) {
            List<AirportDelay> rows = job.sink("delays");
            assertThat(rows).hasSize(72_228);
            assertThat(flights(rows)).isEqualTo(119_823);
            assertThat(minutes(rows)).isEqualTo(881_095);
            assertThat(job.<Flight>sink("lateFlights")).hasSize(2);
            assertThat(job.late("DelayByAirport")).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("20,000 real flights, lag 9 h: 72,301 rows, none late")
    void realFlightsWithALagThatIsLongEnough() {
        try (TestJob job = realFlights(Map.of("lag", "9h"))) {
            List<AirportDelay> rows = job.sink("delays");
            assertThat(rows).hasSize(72_301);
            assertThat(flights(rows)).isEqualTo(120_000);
            assertThat(minutes(rows)).isEqualTo(924_468);
            assertThat(job.<Flight>sink("lateFlights")).isEmpty();
        }
    }

    @Test
    @DisplayName("W3: one flight is in six windows, each an hour after the other")
    void eachFlightIsInSixWindows() {
        try (TestJob job = TestJob.of(DelayedFlightsPlan.create())) {
            TestSource<Flight> flights = job.source("flights");
            flights.emit(flight("2001-01-01T10:30:00Z", 12), flight("2001-01-01T11:30:00Z", 3));
            job.finish();
            assertThat(job.<AirportDelay>sink("delays"))
                    .containsExactly(
                            row("2001-01-01T11:00:00Z", 1, 12, 12.0),
                            row("2001-01-01T12:00:00Z", 2, 15, 7.5),
                            row("2001-01-01T13:00:00Z", 2, 15, 7.5),
                            row("2001-01-01T14:00:00Z", 2, 15, 7.5),
                            row("2001-01-01T15:00:00Z", 2, 15, 7.5),
                            row("2001-01-01T16:00:00Z", 2, 15, 7.5),
                            row("2001-01-01T17:00:00Z", 1, 3, 3.0));
        }
    }

    @Test
    @DisplayName("W10: a window fires when the watermark has passed it, two hours of event time later")
    void windowsWaitForTheLag() {
        try (TestJob job = TestJob.of(DelayedFlightsPlan.create())) {
            TestSource<Flight> flights = job.source("flights");
            flights.emit(flight("2001-01-01T10:30:00Z", 0), flight("2001-01-01T12:59:59.999Z", 0));
            assertThat(job.<AirportDelay>sink("delays")).isEmpty();
            flights.emit(flight("2001-01-01T13:00:00Z", 0));
            assertThat(job.<AirportDelay>sink("delays")).containsExactly(row("2001-01-01T11:00:00Z", 1, 0, 0.0));
        }
    }

    @Test
    @DisplayName("W22: a flight whose last window has fired is late; one whose first windows have fired is not")
    void lateFlightsGoToTheirSink() {
        try (TestJob job = TestJob.of(DelayedFlightsPlan.create())) {
            Flight late = flight("2001-01-01T06:30:00Z", 700);
            Flight justInTime = flight("2001-01-01T07:30:00Z", 600);
            TestSource<Flight> flights = job.source("flights");
            flights.emit(flight("2001-01-01T14:00:00Z", 0), late, justInTime);
            job.finish();
            assertThat(job.<Flight>sink("lateFlights")).containsExactly(late);
            assertThat(job.<AirportDelay>sink("delays")).startsWith(row("2001-01-01T13:00:00Z", 1, 600, 600.0));
        }
    }

    @Test
    void rowsWithoutADepartureAreDropped() {
        try (TestJob job = TestJob.of(DelayedFlightsPlan.create())) {
            job.<Flight>source("flights").emit(flight("2001-01-01T10:30:00Z", -60));
            job.finish();
            assertThat(job.<AirportDelay>sink("delays")).isEmpty();
        }
    }

    @Test
    void theProgramWritesFiles(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("delays.csv");
        Path late = folder.resolve("late.csv");
        int exitCode = JobRunner.run(DelayedFlightsPlan.create(), "--set", "output=" + output, "--set", "late=" + late);
        assertThat(exitCode).isZero();
        assertThat(Files.readAllLines(output))
                .hasSize(1 + 72_228)
                .startsWith("airport,windowEnd,flights,minutes,meanDelay")
                .contains("LAS,2001-01-01T02:00:00Z,2,-1,-0.5");
        assertThat(Files.readAllLines(late)).hasSize(1 + 2);
    }

    private static TestJob realFlights(Map<String, String> config) {
        return TestJob.running(DelayedFlightsPlan.create(), Config.of(config));
    }

    private static long flights(List<AirportDelay> rows) {
        return rows.stream().mapToLong(AirportDelay::flights).sum();
    }

    private static long minutes(List<AirportDelay> rows) {
        return rows.stream().mapToLong(AirportDelay::minutes).sum();
    }

    private static Flight flight(String scheduled, int delayMinutes) {
        return new Flight(Instant.parse(scheduled), "LAS", "OAK", delayMinutes);
    }

    private static AirportDelay row(String windowEnd, long flights, long minutes, double meanDelay) {
        return new AirportDelay("LAS", Instant.parse(windowEnd), flights, minutes, meanDelay);
    }
}
