package shop;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

/** Orders and the payments for them within an hour. */
@Job
class Payments {
    record Order(@EventTime Instant ordered, long id, long cents) {}

    /** Changes: the source may use one object for all of them. */
    static class Payment {
        @EventTime long time;
        Long orderId;
        long cents;
    }

    record Paid(long orderId, boolean enough) {}

    @Source
    @Watermark(lag = "1m")
    StreamSource<Order> orders() {
        return CollectionSource.of();
    }

    @Source
    @Watermark(lag = "1m")
    StreamSource<Payment> payments() {
        return CollectionSource.of();
    }

    @IntervalJoin(left = "id", right = "orderId", from = "-5s", to = "1h", toExclusive = true, nullKey = NullKey.DROP)
    Paid paid(Order order, Payment payment) {
        return new Paid(order.id(), payment.cents >= order.cents());
    }

    @Sink
    void results(Paid paid) {}

    @From("paid.lateRight")
    @Sink
    void latePayments(Payment payment) {}
}
