package io.thalweg.examples.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.testkit.TestJob;
import io.thalweg.testkit.TestSource;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CardFraudTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aLargePaymentWithinAMinuteOfATinyOneIsAnAlarm() {
        try (TestJob job = TestJob.of(CardFraudPlan.create())) {
            TestSource<Payment> payments = job.source("payments");
            payments.emit(payment(0, "a", 99), payment(1, "b", 50_000), payment(59, "a", 50_000));
            assertThat(job.<Alarm>sink("alarms")).containsExactly(new Alarm("a", START.plusSeconds(59), 99, 50_000));
            payments.emit(payment(70, "a", 50_000));
            assertThat(job.<Alarm>sink("alarms")).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "P3, P6: a suspicion ends with the next payment, which takes the timer back, or after a minute by the timer")
    void aSuspicionEnds() {
        try (TestJob job = TestJob.of(CardFraudPlan.create())) {
            TestSource<Payment> payments = job.source("payments");
            payments.emit(payment(0, "a", 10), payment(10, "a", 2_000), payment(20, "b", 10), payment(21, "b", 20));
            payments.watermark(START.plusSeconds(80).toEpochMilli());
            assertThat(job.<String>sink("harmless")).isEmpty();
            payments.watermark(START.plusSeconds(81).toEpochMilli());
            assertThat(job.<String>sink("harmless")).containsExactly("b");
            payments.emit(payment(82, "a", 90_000), payment(82, "b", 90_000));
            assertThat(job.<Alarm>sink("alarms")).isEmpty();
        }
    }

    @Test
    void theFileHasTwoAlarms() {
        Config config = Config.of(Map.of("input", "data/card-payments.csv"));
        try (TestJob job = TestJob.running(CardFraudPlan.create(), config)) {
            assertThat(job.<Alarm>sink("alarms")).extracting(Alarm::card).containsExactly("B-02", "B-02");
            assertThat(job.<String>sink("harmless")).containsExactly("A-17");
        }
    }

    private static Payment payment(long second, String card, long cents) {
        return new Payment(START.plusSeconds(second), card, cents);
    }
}
