package io.thalweg.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.testkit.Simulation;
import io.thalweg.testkit.TestJob;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaidOrdersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Order order(long seconds, long id) {
        return new Order(NOON.plusSeconds(seconds), id, "ada", 500);
    }

    private static Payment payment(long seconds, long order) {
        return new Payment(NOON.plusSeconds(seconds), order, 500, "card");
    }

    private static OrderPayment result(long order, long seconds) {
        return new OrderPayment(order, "ada", "card", seconds, 0);
    }

    @Test
    @DisplayName("J3, J5: an order meets its payment at once, from five seconds before it to an hour after it")
    void withinAnHour() {
        try (TestJob job = TestJob.of(PaidOrdersPlan.create())) {
            job.<Order>source("orders").emit(order(0, 1), order(0, 2));
            job.<Payment>source("payments").emit(payment(-6, 1), payment(-5, 1), payment(3_600, 1), payment(3_601, 2));
            assertThat(job.<OrderPayment>sink("results")).containsExactly(result(1, -5), result(1, 3_600));
        }
    }

    @Test
    @DisplayName("J4: a payment behind the watermark is late, and the log says so")
    void latePayments() {
        try (TestJob job = TestJob.of(PaidOrdersPlan.create())) {
            job.<Order>source("orders").emit(order(0, 1), order(1_200, 2));
            job.<Payment>source("payments").emit(payment(1_200, 2), payment(599, 1), payment(600, 1));
            assertThat(job.<OrderPayment>sink("results")).containsExactly(result(2, 0), result(1, 600));
            assertThat(job.<Payment>sink("latePayments")).containsExactly(payment(599, 1));
            assertThat(job.late("paid")).isOne();
        }
    }

    @Test
    @DisplayName("the sample: one order in two payments, one paid a minute too late, one payment of no order")
    void sample() {
        OrderPayment[] expected = {
            new OrderPayment(1001, "ada", "card", 40, 0),
            new OrderPayment(1003, "cleo", "card", -1, 0),
            new OrderPayment(1002, "ben", "voucher", 350, 6_000),
            new OrderPayment(1002, "ben", "card", 500, 6_000),
            new OrderPayment(1004, "ada", "transfer", 3_599, 0),
            new OrderPayment(1007, "eve", "card", 2_700, 0)
        };
        try (TestJob job = TestJob.running(PaidOrdersPlan.create(), Config.of(Map.of()))) {
            assertThat(job.<OrderPayment>sink("results")).containsExactlyInAnyOrder(expected);
            assertThat(job.<Payment>sink("latePayments"))
                    .as("its report came half an hour late")
                    .extracting(Payment::order)
                    .containsExactly(1006L);
        }
        Simulation.Outcome outcome =
                Simulation.of(PaidOrdersPlan.create()).lanes(3).seed(7).run();
        assertThat(outcome.<OrderPayment>sink("results")).contains(expected);
    }
}
