package io.thalweg.processor.semantics;

import static io.thalweg.processor.semantics.JoinInputs.join;
import static io.thalweg.processor.semantics.JoinInputs.order;
import static io.thalweg.processor.semantics.JoinInputs.payment;
import static io.thalweg.processor.semantics.JoinInputs.watermark;
import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Steps with several inputs: connected streams, co-groups, unions. */
final class ConnectTest {

    @Test
    @DisplayName(
            "J7, E21, E15: two inputs with keys of their own share the state of a key; results keep the record's time")
    void connected() {
        String members = """
                static class Match {
                    String what;
                    long cents;

                    @KeyBy("id") @OnEvent String order(Order order) {
                        what = order.what();
                        return "order " + what + " " + cents;
                    }

                    @KeyBy("orderId") @OnEvent String payment(Payment payment, Context context) {
                        cents += payment.cents();
                        return "paid " + what + " " + cents + " wm " + context.watermark();
                    }
                }
                """;
        try (SmallJob job = join(members)) {
            payment(job, "a", 5, 100);
            order(job, "a", "x", 90);
            order(job, "b", "y", 80);
            job.watermark("orders", 70);
            watermark(job, 70);
            payment(job, "a", 6, 60);
            assertThat(job.results())
                    .containsExactly(
                            "paid null 5 wm -9223372036854775808 @100",
                            "order x 5 @90",
                            "order y 0 @80",
                            "wm 70",
                            "paid x 11 wm 70 @60");
        }
    }

    private static String coGroup(String window, String merge) {
        return """
                @Window(%s)
                static class Both {
                    List<String> orders = new ArrayList<>();
                    long cents;

                    @KeyBy("id") @OnEvent void order(Order order) { orders.add(order.what()); }
                    @KeyBy("orderId") @OnEvent void payment(Payment payment) { cents += payment.cents(); }
                    %s
                    @OnWindow String result(@Key String id) { return id + orders + cents; }
                }
                @From("Both.late") @Sink void lateOrders(Order order) {}
                @From("Both.late") @Sink void latePayments(Payment payment) {}
                """.formatted(window, merge);
    }

    @Test
    @DisplayName("J2: a co-group has a result per key and window, also when one side is empty")
    void coGroups() {
        String merge = "@OnMerge void merge(Both other) { orders.addAll(other.orders); cents += other.cents; }";
        for (String window : new String[] {"size = \"1s\"", "gap = \"900ms\"", "size = \"1s\", slide = \"1s\""}) {
            try (SmallJob job = join(coGroup(window, window.startsWith("gap") ? merge : ""))) {
                order(job, "a", "x", 99);
                payment(job, "a", 1, 99);
                order(job, "a", "y", 99);
                payment(job, "b", 2, 99);
                order(job, "c", "z", 99);
                job.finish();
                assertThat(job.records())
                        .as(window)
                        .containsExactlyInAnyOrder(
                                window.startsWith("gap") ? "a[x, y]1 @998" : "a[x, y]1 @999",
                                window.startsWith("gap") ? "b[]2 @998" : "b[]2 @999",
                                window.startsWith("gap") ? "c[z]0 @998" : "c[z]0 @999");
            }
        }
    }

    @Test
    @DisplayName("J2, W22: late records of each type are a stream; its reader's type says which")
    void lateOfBothTypes() {
        try (SmallJob job = join(coGroup("size = \"1s\"", ""))) {
            watermark(job, 1_500);
            order(job, "a", "x", 99);
            payment(job, "a", 1, 99);
            payment(job, "a", 2, 1_600);
            job.finish();
            assertThat(job.elements("lateOrders")).containsOnlyOnce("Order[id=a, what=x, timestamp=99] @99");
            assertThat(job.elements("latePayments")).containsOnlyOnce("Payment[orderId=a, cents=1, timestamp=99] @99");
            assertThat(job.side("Both.late")).hasSize(2);
            assertThat(job.late("Both")).isEqualTo(2);
            assertThat(job.records()).containsExactly("a[]2 @1999");
        }
    }

    @Test
    @DisplayName("J8: a union has all records of its streams; what has come over two of them is there twice")
    void unionDoubles() {
        String members = """
                @From("input") @Filter boolean all(In in) { return true; }
                @From({"input", "all"}) @Transform String both(In in) { return in.key() + in.value(); }
                @From("both") @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 1L).emit(2L, "b", 2L).watermark(5);
            assertThat(job.results()).containsExactly("a1 @1", "a1 @1", "b2 @2", "b2 @2", "wm 5");
        }
    }

    @Test
    @DisplayName("J8: one stream named twice in a union is refused with a reason: it is nearly always a slip")
    void unionWithItself() {
        String job = """
                @Job
                class Twice {
                    @Source StreamSource<String> input() { return CollectionSource.of(List.of()); }
                    @From({"input", "input"}) @Sink void results(String result) {}
                }
                """;
        assertThat(InMemoryCompiler.tryCompile(JobText.in("semantics", job)).problems())
                .anyMatch(error -> error.contains("would see each of its records twice"));
    }
}
