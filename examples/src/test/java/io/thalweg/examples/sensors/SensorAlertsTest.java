package io.thalweg.examples.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.thalweg.api.Config;
import io.thalweg.api.MalformedRecord;
import io.thalweg.testkit.TestJob;
import io.thalweg.testkit.TestSource;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SensorAlertsTest {
    private static final Instant MINUTE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    @DisplayName("W1: a sensor that is too hot for a minute raises one alert")
    void hotSensorsRaiseAlerts() {
        try (TestJob job = TestJob.of(SensorAlertsPlan.create())) {
            TestSource<Reading> readings = job.source("readings");
            readings.emit(reading(0, 7, 18_500), reading(20, 7, 19_400), reading(30, 8, 17_000));
            readings.emit(reading(59, 7, 18_950), reading(60, 8, 20_300));
            job.finish();
            assertThat(job.<Alert>sink("alerts"))
                    .containsExactly(
                            new Alert(7, MINUTE, 3, 87.5, 90.0), new Alert(8, MINUTE.plusSeconds(60), 1, 95.0, 95.0));
        }
    }

    @Test
    void theLimitCanBeSet() {
        try (TestJob job = TestJob.of(SensorAlertsPlan.create(), Map.of("limit", "94.9"))) {
            job.<Reading>source("readings").emit(reading(0, 7, 18_500), reading(60, 8, 20_300));
            job.finish();
            assertThat(job.<Alert>sink("alerts")).extracting(Alert::sensor).containsExactly(8);
        }
    }

    @Test
    void implausibleReadingsGoAside() {
        try (TestJob job = TestJob.of(SensorAlertsPlan.create())) {
            job.<Reading>source("readings").emit(reading(0, 7, 90_000), reading(1, 8, -9_000), reading(2, 9, 7_000));
            job.finish();
            assertThat(job.<Reading>sink("implausible"))
                    .extracting(reading -> reading.sensor)
                    .containsExactly(7, 8);
            assertThat(job.<Alert>sink("alerts")).isEmpty();
        }
    }

    @Test
    void malformedInputIsAStream() {
        try (TestJob job = TestJob.of(SensorAlertsPlan.create())) {
            job.<Reading>source("readings").malformed("1,2", "two columns").emit(reading(0, 7, 20_000));
            job.finish();
            assertThat(job.<MalformedRecord>sink("malformed"))
                    .extracting(MalformedRecord::text)
                    .containsExactly("1,2");
            assertThat(job.<Alert>sink("alerts")).hasSize(1);
        }
    }

    @Test
    void theSampleHasOneOfEachKind() {
        try (TestJob job = TestJob.running(SensorAlertsPlan.create(), Config.of(Map.of()))) {
            assertThat(job.<Alert>sink("alerts"))
                    .extracting(Alert::sensor, Alert::minute)
                    .containsExactly(tuple(2, MINUTE.plusSeconds(60)));
            assertThat(job.<MalformedRecord>sink("malformed")).hasSize(2);
            assertThat(job.<Reading>sink("implausible")).hasSize(1);
            assertThat(job.<Measurement>sink("late")).hasSize(1);
        }
    }

    private static Reading reading(int second, int sensor, int temperature) {
        Reading reading = new Reading();
        reading.time = MINUTE.plusSeconds(second).toEpochMilli();
        reading.sensor = sensor;
        reading.temperature = temperature;
        return reading;
    }
}
