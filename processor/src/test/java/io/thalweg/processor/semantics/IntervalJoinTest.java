package io.thalweg.processor.semantics;

import static io.thalweg.processor.semantics.JoinInputs.join;
import static io.thalweg.processor.semantics.JoinInputs.order;
import static io.thalweg.processor.semantics.JoinInputs.payment;
import static io.thalweg.processor.semantics.JoinInputs.watermark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Interval joins: each record meets those of the other side that are near it, as soon as both are there. */
final class IntervalJoinTest {

    private static String joined(String interval) {
        return """
                @IntervalJoin(left = "id", right = "orderId", %s)
                String joined(Order order, Payment payment) {
                    return text(order, payment);
                }
                """.formatted(interval);
    }

    @Test
    @DisplayName("J3, J5, E21: both ends belong to the interval; emitted at once, with the later of both timestamps")
    void inclusive() {
        try (SmallJob job = join(joined("from = \"-1s\", to = \"2s\""))) {
            order(job, "a", "x", 5_000);
            payment(job, "a", 1, 3_999);
            payment(job, "a", 2, 4_000);
            assertThat(job.results()).containsExactly("a:x 2 @5000");
            payment(job, "a", 3, 7_000);
            payment(job, "a", 4, 7_001);
            payment(job, "b", 5, 5_000);
            assertThat(job.results()).containsExactly("a:x 2 @5000", "a:x 3 @7000");
        }
    }

    @Test
    @DisplayName("J3: seen from the right side the interval is reversed")
    void fromTheRight() {
        try (SmallJob job = join(joined("from = \"-1s\", to = \"2s\""))) {
            payment(job, "a", 1, 5_000);
            order(job, "a", "2999", 2_999);
            order(job, "a", "3000", 3_000);
            order(job, "a", "6000", 6_000);
            order(job, "a", "6001", 6_001);
            assertThat(job.results()).containsExactly("a:3000 1 @5000", "a:6000 1 @6000");
        }
    }

    @Test
    @DisplayName("J3: exclusive bounds are one millisecond further in")
    void exclusive() {
        try (SmallJob job = join(joined("from = \"-10ms\", to = \"10ms\", fromExclusive = true, toExclusive = true"))) {
            order(job, "a", "x", 100);
            for (long timestamp : new long[] {89, 90, 91, 109, 110, 111}) {
                payment(job, "a", timestamp, timestamp);
            }
            assertThat(job.results()).containsExactly("a:x 91 @100", "a:x 109 @109");
        }
        try (SmallJob job = join(joined("from = \"0s\", to = \"1ms\", toExclusive = true"))) {
            order(job, "a", "x", 100);
            payment(job, "a", 1, 100);
            payment(job, "a", 2, 101);
            assertThat(job.results()).containsExactly("a:x 1 @100");
        }
    }

    @Test
    @DisplayName("J3: records of the other side come in the order of their timestamps, equal ones as they arrived")
    void byTime() {
        try (SmallJob job = join(joined("from = \"-1m\", to = \"1m\""))) {
            payment(job, "a", 3, 300);
            payment(job, "a", 1, 100);
            payment(job, "a", 4, 300);
            payment(job, "a", 2, 200);
            order(job, "a", "x", 250);
            assertThat(job.results()).containsExactly("a:x 1 @250", "a:x 2 @250", "a:x 3 @300", "a:x 4 @300");
        }
    }

    @Test
    @DisplayName("J4: late is what is earlier than the watermark; with the watermark's own time it still joins")
    void late() {
        String readers = """
                @From("joined.lateLeft") @Sink void lateOrders(Order order) {}
                @From("joined.late") @Sink void latePayments(Payment payment) {}
                """;
        try (SmallJob job = join(joined("from = \"-5ms\", to = \"5ms\"") + readers)) {
            order(job, "a", "x", 10);
            watermark(job, 10);
            payment(job, "a", 1, 10);
            payment(job, "a", 2, 9);
            order(job, "a", "y", 9);
            assertThat(job.results()).containsExactly("wm 10", "a:x 1 @10");
            assertThat(job.elements("lateOrders")).contains("Order[id=a, what=y, timestamp=9] @9");
            assertThat(job.elements("latePayments")).contains("Payment[orderId=a, cents=2, timestamp=9] @9");
            assertThat(job.side("joined.lateRight")).containsExactly("Payment[orderId=a, cents=2, timestamp=9]");
            assertThat(job.late("joined")).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("J6: a left record stays until the watermark is at its time plus the upper bound")
    void leftStays() {
        try (SmallJob job = join(joined("from = \"0s\", to = \"20ms\""))) {
            order(job, "a", "x", 100);
            watermark(job, 119);
            payment(job, "a", 1, 120);
            assertThat(job.records()).containsExactly("a:x 1 @120");
            watermark(job, 120);
            payment(job, "a", 2, 120);
            assertThat(job.records())
                    .as("the order is gone, the payment is not late")
                    .hasSize(1);
            assertThat(job.late("joined")).isZero();
        }
    }

    @Test
    @DisplayName("J6: a right record stays until the watermark is at its time minus the lower bound")
    void rightStays() {
        try (SmallJob job = join(joined("from = \"-20ms\", to = \"-10ms\""))) {
            payment(job, "a", 1, 100);
            watermark(job, 119);
            order(job, "a", "x", 120);
            assertThat(job.records()).containsExactly("a:x 1 @120");
            watermark(job, 120);
            order(job, "a", "y", 120);
            assertThat(job.records()).hasSize(1);
        }
    }

    @Test
    @DisplayName("J6: neither side goes before its own time, whatever the bounds")
    void ownTime() {
        try (SmallJob job = join(joined("from = \"0s\", to = \"0s\""))) {
            watermark(job, 10);
            order(job, "a", "x", 10);
            payment(job, "a", 1, 10);
            assertThat(job.records())
                    .as("its time is over already, but only the next watermark removes it")
                    .containsExactly("a:x 1 @10");
            watermark(job, 11);
            order(job, "a", "y", 50);
            watermark(job, 49);
            payment(job, "a", 2, 50);
            assertThat(job.records()).endsWith("a:y 2 @50").hasSize(2);
        }
    }

    @Test
    @DisplayName("E22: the end of the input is no result of its own; whatever comes after it is late")
    void end() {
        try (SmallJob job = join(joined("from = \"0s\", to = \"1h\""))) {
            order(job, "a", "x", 100);
            job.finish();
            assertThat(job.results()).containsExactly("wm MAX");
        }
    }

    @Test
    @DisplayName("J3: near the ends of time nothing overflows")
    void extremes() {
        try (SmallJob job = join(joined("from = \"-1000d\", to = \"1000d\""))) {
            order(job, "a", "first", Long.MIN_VALUE + 1);
            order(job, "a", "last", Long.MAX_VALUE);
            payment(job, "a", 1, Long.MIN_VALUE + 2);
            payment(job, "a", 2, Long.MAX_VALUE - 1);
            assertThat(job.records().stream().map(text -> text.substring(0, text.indexOf('@'))))
                    .containsExactly("a:first 1 ", "a:last 2 ");
        }
    }

    @Test
    @DisplayName("E1: a record without timestamp fails the job, and the message says which step and record")
    void noTimestamp() {
        String members = JoinInputs.ORDERS_AND_PAYMENTS.replace(
                        "long cents, @EventTime long timestamp", "long cents, @EventTime Instant timestamp")
                + joined("from = \"0s\", to = \"0s\"") + "@Sink void results(String result) {}\n";
        try (SmallJob job = SmallJob.of(members)) {
            assertThatThrownBy(() -> job.emitRecord("payments", "Payment", "a", 1L, null))
                    .hasStackTraceContaining("joined")
                    .hasStackTraceContaining("no timestamp");
        }
    }

    @Test
    @DisplayName("E15: both inputs together decide what is late; idle ones are left out")
    void slowestInput() {
        try (SmallJob job = join(joined("from = \"0s\", to = \"0s\""))) {
            job.watermark("orders", 100);
            order(job, "a", "x", 50);
            payment(job, "a", 1, 50);
            assertThat(job.results()).as("payments have no watermark yet").containsExactly("a:x 1 @50");
            job.watermark("payments", 60);
            order(job, "a", "y", 50);
            assertThat(job.results()).containsExactly("a:x 1 @50", "wm 60");
            assertThat(job.late("joined")).isOne();
            job.idle("payments");
            assertThat(job.results()).endsWith("wm 100");
        }
    }

    @Test
    @DisplayName("J5: key, context, out and side outputs are at hand; the context's time is that of the result")
    void everyParameter() {
        String members = """
                @IntervalJoin(left = "id", right = "orderId", from = "0s", to = "1s")
                void joined(Order order, Payment payment, @Key String key, Context context, Out<String> out,
                        @SideOutput("cheap") Out<Payment> cheap) {
                    out.emit(key + context.timestamp() + " " + context.watermark());
                    if (payment.cents() < 10) {
                        cheap.emit(payment);
                    }
                }
                @From("joined.cheap") @Sink void cheap(Payment payment) {}
                """;
        try (SmallJob job = join(members)) {
            watermark(job, 7);
            order(job, "a", "x", 10);
            payment(job, "a", 1, 20);
            assertThat(job.records()).containsExactly("a20 7 @20");
            assertThat(job.elements("cheap")).contains("Payment[orderId=a, cents=1, timestamp=20] @20");
        }
    }

    @Test
    @DisplayName("E18: a window behind the join sees its results before the watermark")
    void windowBehind() {
        String members = """
                @IntervalJoin(left = "id", right = "orderId", from = "0s", to = "1s")
                Payment joined(Order order, Payment payment) {
                    return payment;
                }
                @From("joined") @KeyBy("orderId") @Window(size = "1s")
                static class Sums {
                    long cents;
                    @OnEvent void add(Payment payment) { cents += payment.cents(); }
                    @OnWindow String result(@Key String key) { return key + "=" + cents; }
                }
                """;
        try (SmallJob job = join(members)) {
            order(job, "a", "x", 10);
            payment(job, "a", 1, 20);
            payment(job, "a", 2, 500);
            watermark(job, 999);
            assertThat(job.results()).containsExactly("a=3 @999", "wm 999");
        }
    }
}
