package io.thalweg.examples.clicks;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.testkit.TestJob;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisitsTest {

    @Test
    @DisplayName(
            "W4: a click exactly half an hour after the last one belongs to the visit, a millisecond later it does not")
    void aVisitEndsAfterTheGap() {
        try (TestJob job = TestJob.of(VisitsPlan.create())) {
            job.<Click>source("clicks")
                    .emit(
                            click("10:00:00", "ada", "home"),
                            click("10:30:00", "ada", "maps"),
                            click("11:00:00.001", "ada", "boats"));
            job.finish();
            assertThat(job.<Visit>sink("visits"))
                    .containsExactly(
                            visit("ada", "10:00:00", "home", 2, "11:00:00"),
                            visit("ada", "11:00:00.001", "boats", 1, "11:30:00.001"));
        }
    }

    @Test
    @DisplayName("W4, W5: a click between two visits makes them one")
    void aLateClickJoinsTwoVisits() {
        try (TestJob job = TestJob.of(VisitsPlan.create())) {
            job.<Click>source("clicks")
                    .emit(
                            click("10:00:50", "ada", "maps"),
                            click("10:30:30", "ben", "home"),
                            click("10:31:00", "ada", "boats"),
                            click("10:00:30", "ada", "home"), // its own window ends 30 s ahead of the watermark
                            click("10:30:10", "ada", "rivers"));
            job.finish();
            assertThat(job.<Visit>sink("visits"))
                    .containsExactlyInAnyOrder(
                            visit("ben", "10:30:30", "home", 1, "11:00:30"),
                            visit("ada", "10:00:30", "home", 4, "11:01:00"));
        }
    }

    @Test
    void visitsOfTheSample() {
        try (TestJob job = TestJob.running(VisitsPlan.create(), Config.of(Map.of()))) {
            assertThat(job.<Visit>sink("visits"))
                    .containsExactlyInAnyOrder(
                            visit("ada", "09:00:00", "home", 5, "09:57:00"),
                            visit("cleo", "09:41:00", "home", 1, "10:11:00"),
                            visit("ben", "09:03:00", "search", 5, "10:43:00"),
                            visit("cleo", "10:12:00", "home", 1, "10:42:00"),
                            visit("ada", "11:05:00", "thanks", 2, "11:36:00"),
                            visit("ben", "12:30:00", "home", 1, "13:00:00"));
        }
    }

    @Test
    @DisplayName("W4: with a gap per click, whoever was at the checkout may take two hours")
    void visitsWithPatience() {
        try (TestJob job = TestJob.running(PatientVisitsPlan.create(), Config.of(Map.of()))) {
            assertThat(job.<Visit>sink("visits"))
                    .containsExactlyInAnyOrder(
                            visit("cleo", "09:41:00", "home", 1, "10:11:00"),
                            visit("cleo", "10:12:00", "home", 1, "10:42:00"),
                            visit("ada", "09:00:00", "home", 7, "11:36:00"),
                            visit("ben", "09:03:00", "search", 5, "12:13:00"),
                            visit("ben", "12:30:00", "home", 1, "13:00:00"));
        }
    }

    private static Click click(String time, String user, String page) {
        return new Click(at(time), user, page);
    }

    private static Visit visit(String user, String from, String entry, int clicks, String until) {
        return new Visit(user, at(from), entry, clicks, at(until));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }
}
