import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Shop {
    record Order(@EventTime Instant ordered, String shop, long id) {}

    record Payment(@EventTime Instant paid, String shop, long orderId, String text) {}

    record Paid(long id) {}

    @Source
    @Watermark(lag = "10s")
    StreamSource<Order> orders() {
        return null;
    }

    @Source
    @Watermark(lag = "10s")
    StreamSource<Payment> payments() {
        return null;
    }

    @IntervalJoin(
            left = "id",
            right = "orderId",
            from = "1s",
            to = "1001ms",
            fromExclusive = true,
            toExclusive = true) // error: THW-752 "timestamps are whole milliseconds" at "true"
    Paid paid(Order order, Payment payment) {
        return new Paid(order.id());
    }

    @Sink
    void print(Paid paid) {}
}
