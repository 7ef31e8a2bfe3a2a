package io.thalweg.examples.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.testkit.Simulation;
import io.thalweg.testkit.TestJob;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpendingLimitsTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    @DisplayName("B1: payments are held against the last limit of their bank")
    void aPaymentMayGoBeyondTheLimit() {
        try (TestJob job = TestJob.of(SpendingLimitsPlan.create())) {
            job.source("limits").emit(limit("A", 500), limit("A", 300), limit("B", 100));
            job.source("payments").emit(payment("A-1", 200), payment("A-2", 300), payment("A-1", 150));
            assertThat(job.<Overspent>sink("overspent")).containsExactly(new Overspent("A-1", 350, 300));
            job.source("payments").emit(payment("A-1", 1));
            assertThat(job.<Overspent>sink("overspent")).hasSize(1);
        }
    }

    @Test
    @DisplayName("B6: a lower limit finds the cards that are beyond it already, each once")
    void aLimitFindsCards() {
        try (TestJob job = TestJob.of(SpendingLimitsPlan.create())) {
            job.source("payments").emit(payment("A-1", 200), payment("A-2", 300), payment("B-1", 900));
            assertThat(job.<Overspent>sink("overspent")).isEmpty();
            job.source("limits").emit(limit("A", 250));
            assertThat(job.<Overspent>sink("overspent")).containsExactly(new Overspent("A-2", 300, 250));
            job.source("limits").emit(limit("A", 100));
            assertThat(job.<Overspent>sink("overspent"))
                    .containsExactly(new Overspent("A-2", 300, 250), new Overspent("A-1", 200, 100));
        }
    }

    @Test
    @DisplayName("B3, B4: the file has the same cards with any number of lanes, whatever comes first")
    void theFile() {
        Map<String, String> config = Map.of("input", "data/card-payments.csv", "limits", "data/limits.csv");
        for (int lanes = 1; lanes <= 3; lanes++) {
            for (int seed = 0; seed < 10; seed++) {
                Simulation.Outcome outcome = Simulation.of(SpendingLimitsPlan.create())
                        .config(config)
                        .lanes(lanes)
                        .pages(2, 1)
                        .seed(seed)
                        .run();
                TreeSet<String> cards = new TreeSet<>();
                outcome.<Overspent>sink("overspent").forEach(overspent -> cards.add(overspent.card()));
                assertThat(cards).containsExactly("B-02", "C-33");
            }
        }
    }

    private static Payment payment(String card, long cents) {
        return new Payment(START, card, cents);
    }

    private static Limit limit(String bank, long cents) {
        return new Limit(START, bank, cents);
    }
}
