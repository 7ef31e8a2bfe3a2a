package io.thalweg.processor.semantics;

/** Two sources of different types whose watermarks come from the test alone, for jobs that join them. */
final class JoinInputs {

    /** Orders are left, payments right; the key is the first component, the timestamp the last one. */
    static final String ORDERS_AND_PAYMENTS = """
                record Order(String id, String what, @EventTime long timestamp) {}
                record Payment(String orderId, long cents, @EventTime long timestamp) {}

                static final class NoOrders implements WatermarkGenerator<Order> {
                    @Override public void onEvent(Order order, long timestamp, WatermarkOutput output) {}
                    @Override public void onPeriodicEmit(WatermarkOutput output) {}
                }

                static final class NoPayments implements WatermarkGenerator<Payment> {
                    @Override public void onEvent(Payment payment, long timestamp, WatermarkOutput output) {}
                    @Override public void onPeriodicEmit(WatermarkOutput output) {}
                }

                @Source @Watermark(generator = NoOrders.class, every = "0s")
                StreamSource<Order> orders() {
                    return CollectionSource.of(List.of());
                }

                @Source @Watermark(generator = NoPayments.class, every = "0s")
                StreamSource<Payment> payments() {
                    return CollectionSource.of(List.of());
                }

                static String text(Order order, Payment payment) {
                    return (order == null ? "-" : order.id() + ":" + order.what()) + " "
                            + (payment == null ? "-" : payment.cents());
                }

            """;

    private JoinInputs() {}

    /** A job with these members beside the sources, and a sink of texts. */
    static SmallJob join(String members) {
        return SmallJob.of(ORDERS_AND_PAYMENTS + members + "@Sink void results(String result) {}\n");
    }

    static void order(SmallJob job, String id, String what, long timestamp) {
        job.emitRecord("orders", "Order", id, what, timestamp);
    }

    static void payment(SmallJob job, String orderId, long cents, long timestamp) {
        job.emitRecord("payments", "Payment", orderId, cents, timestamp);
    }

    static void watermark(SmallJob job, long watermark) {
        job.watermark("orders", watermark).watermark("payments", watermark);
    }
}
