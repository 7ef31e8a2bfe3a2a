package io.thalweg.examples.topn;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.examples.topn.WorstAirports.Flight;
import io.thalweg.examples.topn.WorstAirports.Rank;
import io.thalweg.examples.topn.WorstAirports.Streak;
import io.thalweg.testkit.TestJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorstAirportsTest {

    private static final Instant SIX = Instant.parse("2024-01-01T06:00:00Z");

    @Test
    @DisplayName("W30: the second window sees the results of the first in the same hour, and ranks three")
    void threeOfEachHour() {
        try (TestJob job = TestJob.of(WorstAirportsPlan.create())) {
            job.<Flight>source("flights")
                    .emit(
                            flight(0, "A", 5),
                            flight(10, "B", 30),
                            flight(20, "C", 7),
                            flight(30, "D", 7),
                            flight(59, "A", 40))
                    .emit(flight(60, "A", 1))
                    .emit(flight(59, "C", -20));
            job.finish();
            assertThat(job.<Rank>sink("ranks"))
                    .containsExactly(
                            new Rank(SIX, 1, "A", 45),
                            new Rank(SIX, 2, "B", 30),
                            new Rank(SIX, 3, "C", 7),
                            new Rank(SIX.plusSeconds(3_600), 1, "A", 1));
        }
    }

    @Test
    @DisplayName(
            "W12, W20: each hundred flights of an airport, without those that are two hours older than the last one")
    void streaks() {
        try (TestJob job = TestJob.of(WorstAirportsPlan.create())) {
            for (int i = 0; i < 250; i++) {
                job.<Flight>source("flights").emit(flight(2 * i, "A", i));
            }
            assertThat(job.<Streak>sink("report")).containsExactly(new Streak("A", 60, 69), new Streak("A", 60, 169));
        }
    }

    @Test
    @DisplayName("the ranks of the real data are those that a loop over the file finds")
    void realData() throws IOException {
        try (TestJob job = TestJob.running(WorstAirportsPlan.create(), Config.of(Map.of("lag", "9h")))) {
            long late = job.late("DelayByAirport");
            assertThat(late).isZero();
            assertThat(job.<Rank>sink("ranks")).isEqualTo(ranksInTheSimplestWay(Path.of("data/flights.csv")));
        }
    }

    private static Flight flight(int minute, String airport, int delay) {
        return new Flight(SIX.plus(minute, ChronoUnit.MINUTES), airport, delay);
    }

    private static List<Rank> ranksInTheSimplestWay(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split(","));
        Map<Instant, Map<String, Long>> minutes = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",");
            Instant hour = Instant.parse(row[header.indexOf("scheduled")]).truncatedTo(ChronoUnit.HOURS);
            long delay = Math.max(0, Long.parseLong(row[header.indexOf("delayMinutes")]));
            minutes.computeIfAbsent(hour, each -> new HashMap<>())
                    .merge(row[header.indexOf("origin")], delay, Long::sum);
        }
        List<Rank> ranks = new ArrayList<>();
        minutes.forEach((hour, airports) -> addRanks(hour, airports, ranks));
        return ranks;
    }

    private static void addRanks(Instant hour, Map<String, Long> airports, List<Rank> ranks) {
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(airports.entrySet());
        sorted.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        for (int i = 0; i < Math.min(3, sorted.size()); i++) {
            ranks.add(
                    new Rank(hour, i + 1, sorted.get(i).getKey(), sorted.get(i).getValue()));
        }
    }
}
