package io.thalweg.processor.semantics;

import static io.thalweg.processor.semantics.JoinInputs.join;
import static io.thalweg.processor.semantics.JoinInputs.order;
import static io.thalweg.processor.semantics.JoinInputs.payment;
import static io.thalweg.processor.semantics.JoinInputs.watermark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Window joins are windows over both streams together, joined per key when they fire. */
final class WindowJoinTest {

    private static String joined(String type, String window) {
        return """
                @Join(left = "id", right = "orderId"%s) @Window(%s)
                String joined(Order order, Payment payment) {
                    return text(order, payment);
                }
                """.formatted(type.isEmpty() ? "" : ", type = JoinType." + type, window);
    }

    @Test
    @DisplayName("J1, E21: all pairs of a key, the left ones outside, at the end of the window and with its time")
    void pairs() {
        try (SmallJob job = join(joined("", "size = \"1s\""))) {
            payment(job, "a", 1, 100);
            order(job, "a", "x", 900);
            order(job, "b", "alone", 500);
            order(job, "a", "y", 200);
            payment(job, "a", 2, 999);
            payment(job, "a", 3, 1_000);
            assertThat(job.results()).as("nothing on arrival").isEmpty();
            watermark(job, 998);
            assertThat(job.records()).isEmpty();
            watermark(job, 999);
            assertThat(job.results())
                    .containsExactly("wm 998", "a:x 1 @999", "a:x 2 @999", "a:y 1 @999", "a:y 2 @999", "wm 999");
            order(job, "a", "z", 1_500);
            job.finish();
            assertThat(job.records()).endsWith("a:z 3 @1999").hasSize(5);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "INNER; both:o 1",
                "LEFT;  both:o 1, left:l -",
                "RIGHT; both:o 1, - 3",
                "FULL;  both:o 1, left:l -, - 3"
            })
    @DisplayName("J1, J2: which records without counterpart have a result")
    void outerSides(String type, String expected) {
        for (String window : new String[] {"size = \"1s\"", "gap = \"400ms\""}) {
            try (SmallJob job = join(joined(type, window))) {
                order(job, "both", "o", 100);
                order(job, "left", "l", 100);
                payment(job, "both", 1, 100);
                payment(job, "right", 3, 100);
                job.finish();
                long time = window.startsWith("gap") ? 499 : 999;
                assertThat(job.records().stream().map(result -> result.replace(" @" + time, "")))
                        .containsExactlyInAnyOrder(expected.split(", "));
            }
        }
    }

    @Test
    @DisplayName("J1: in sliding windows a pair meets in each window that has both")
    void sliding() {
        try (SmallJob job = join(joined("", "size = \"1s\", slide = \"500ms\""))) {
            order(job, "a", "x", 600);
            payment(job, "a", 1, 1_200);
            job.finish();
            assertThat(job.records()).containsExactly("a:x 1 @1499");
        }
    }

    @Test
    @DisplayName("J1, W4: a record may connect two sessions; the older one's records come first")
    void sessions() {
        try (SmallJob job = join(joined("", "gap = \"100ms\""))) {
            order(job, "a", "late", 300);
            payment(job, "a", 2, 310);
            order(job, "a", "early", 100);
            payment(job, "a", 1, 200);
            job.finish();
            assertThat(job.records())
                    .as("the payment that connects them comes last")
                    .containsExactly("a:early 2 @409", "a:early 1 @409", "a:late 2 @409", "a:late 1 @409");
        }
    }

    @Test
    @DisplayName("J1: in processing time the clock decides, and lateness does not exist")
    void processingTime() {
        try (SmallJob job = join(joined("FULL", "size = \"1s\", time = TimeDomain.PROCESSING"))) {
            job.clock(100);
            order(job, "a", "x", 5_000);
            job.clock(900);
            payment(job, "a", 1, -5_000);
            job.clock(1_000);
            payment(job, "a", 2, 7);
            job.clock(2_100);
            assertThat(job.records()).containsExactly("a:x 1 @999", "- 2 @1999");
            assertThat(job.late("joined")).isZero();
        }
    }

    @Test
    @DisplayName("J1, W21: within the lateness the window fires again, for the key of the late record alone")
    void lateness() {
        try (SmallJob job = join(joined("LEFT", "size = \"1s\", lateness = \"500ms\""))) {
            order(job, "a", "x", 100);
            order(job, "b", "y", 100);
            watermark(job, 1_200);
            assertThat(job.records()).containsExactlyInAnyOrder("a:x - @999", "b:y - @999");
            payment(job, "a", 1, 200);
            assertThat(job.records()).hasSize(3).endsWith("a:x 1 @999");
            order(job, "a", "z", 300);
            assertThat(job.records()).hasSize(5).endsWith("a:x 1 @999", "a:z 1 @999");
            watermark(job, 1_499);
            payment(job, "a", 2, 300);
            assertThat(job.records()).hasSize(5);
            assertThat(job.late("joined")).isOne();
        }
    }

    @Test
    @DisplayName("J1, W22: late records of both sides are streams, together by type and each by its side")
    void lateStreams() {
        String readers = """
                @From("joined.late") @Sink void lateOrders(Order order) {}
                @From("joined.late") @Sink void latePayments(Payment payment) {}
                @From("joined.lateLeft") @Sink void left(Order order) {}
                @From("joined.lateRight") @Sink void right(Payment payment) {}
                """;
        try (SmallJob job = join(joined("", "size = \"1s\"") + readers)) {
            watermark(job, 999);
            order(job, "a", "x", 999);
            payment(job, "a", 1, 0);
            payment(job, "a", 2, 1_000);
            job.finish();
            assertThat(job.late("joined")).isEqualTo(2);
            for (String sink : new String[] {"lateOrders", "left"}) {
                assertThat(job.elements(sink)).contains("Order[id=a, what=x, timestamp=999] @999");
            }
            for (String sink : new String[] {"latePayments", "right"}) {
                assertThat(job.elements(sink)).contains("Payment[orderId=a, cents=1, timestamp=0] @0");
            }
            assertThat(job.side("joined.late")).hasSize(2);
            assertThat(job.records()).isEmpty();
        }
    }

    @Test
    @DisplayName("E15: the time of a join is the minimum of its two inputs, idle ones left out")
    void slowestInput() {
        try (SmallJob job = join(joined("", "size = \"1s\""))) {
            order(job, "a", "x", 100);
            payment(job, "a", 1, 100);
            job.watermark("orders", 5_000);
            assertThat(job.results()).isEmpty();
            job.watermark("payments", 999);
            assertThat(job.results()).containsExactly("a:x 1 @999", "wm 999");
            job.idle("payments");
            assertThat(job.results()).endsWith("wm 5000");
        }
    }

    @Test
    @DisplayName("J1: composite keys and methods; the method may take key, window, context, out and side outputs")
    void everyParameter() {
        String members = """
                @Join(left = {"id", "#len"}, right = {"orderId", "#digits"}, type = JoinType.LEFT)
                @Window(size = "1s")
                void joined(Order order, Payment payment, @Key String id, TimeWindow window, Context context,
                        Out<String> out, @SideOutput("unpaid") Out<Order> unpaid) {
                    if (payment == null) {
                        unpaid.emit(order);
                    } else {
                        out.emit(id + window + context.timestamp() + " " + context.watermark() + text(order, payment));
                    }
                }

                static int len(Order order) { return order.what().length(); }
                static Integer digits(Payment payment) { return String.valueOf(payment.cents()).length(); }

                @From("joined.unpaid") @Sink void unpaid(Order order) {}
                """;
        try (SmallJob job = join(members)) {
            order(job, "a", "xx", 100);
            order(job, "a", "y", 100);
            payment(job, "a", 10, 200);
            watermark(job, 1_500);
            assertThat(job.records()).containsExactly("a[0, 1000)999 1500a:xx 10 @999");
            assertThat(job.elements("unpaid")).contains("Order[id=a, what=y, timestamp=100] @999");
        }
    }

    @Test
    @DisplayName("J1: a stream joined with itself, and streams of one type told apart by @From")
    void oneType() {
        String itself = """
                @Join(left = "key", right = "key") @Window(size = "1s")
                String pairs(@From("input") In left, @From("input") In right) {
                    return left.value() + "" + right.value();
                }
                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(itself)) {
            job.emit(1L, "a", 1L).emit(2L, "a", 2L).emit(2L, "b", 3L).finish();
            assertThat(job.records()).containsExactlyInAnyOrder("11 @999", "12 @999", "21 @999", "22 @999", "33 @999");
        }
        String byName = SmallJob.INPUT.replace("input()", "one()") + """
                @Source @Watermark(generator = Silent.class, every = "0s")
                StreamSource<In> two() { return CollectionSource.of(List.of()); }

                @From({"two", "one"}) @Join(left = "key", right = "key") @Window(size = "1s")
                String pairs(In left, In right) { return left.value() + "" + right.value(); }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.of(byName)) {
            job.emitTo("one", 1L, "a", 1L).emitTo("two", 1L, "a", 2L).finish();
            assertThat(job.records()).as("the first name is left").containsExactly("21 @999");
        }
    }

    @Test
    @DisplayName("J8: a side may be a union")
    void unionOnASide() {
        String members = """
                @From("payments") @Filter boolean large(Payment payment) { return payment.cents() > 10; }
                @Join(left = "id", right = "orderId") @Window(size = "1s")
                String joined(Order order, @From({"payments", "large"}) Payment payment) {
                    return text(order, payment);
                }
                """;
        try (SmallJob job = join(members)) {
            order(job, "a", "x", 1);
            payment(job, "a", 5, 1);
            payment(job, "a", 50, 1);
            job.finish();
            assertThat(job.records()).containsExactly("a:x 5 @999", "a:x 50 @999", "a:x 50 @999");
        }
    }

    @Test
    @DisplayName("a null key fails the job, or is dropped and counted")
    void nullKeys() {
        try (SmallJob job = join(joined("", "size = \"1s\""))) {
            assertThatThrownBy(() -> payment(job, null, 1, 1)).hasMessageContaining("joined");
        }
        String dropping = joined("", "size = \"1s\"")
                .replace("right = \"orderId\"", "right = \"orderId\", nullKey = NullKey.DROP");
        try (SmallJob job = join(dropping)) {
            payment(job, null, 1, 1);
            order(job, null, "x", 1);
            job.finish();
            assertThat(job.records()).isEmpty();
            assertThat(job.counter("joined", "nullKey")).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("a null result is none")
    void nullResult() {
        try (SmallJob job =
                join(joined("", "size = \"1s\"").replace("return text", "return payment.cents() < 0 ? null : text"))) {
            order(job, "a", "x", 1);
            payment(job, "a", -1, 1);
            payment(job, "a", 1, 1);
            job.finish();
            assertThat(job.records()).containsExactly("a:x 1 @999");
        }
    }
}
