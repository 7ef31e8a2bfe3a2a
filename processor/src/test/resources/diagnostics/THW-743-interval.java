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
            left = "shop",
            right = "#number", // error: THW-743 "\"shop\" and \"#number\" are never equal" at "\"#number\""
            from = "0s",
            to = "5m")
    Paid paid(Order order, Payment payment) {
        return new Paid(order.id());
    }

    static Long number(Payment payment) {
        return payment.orderId();
    }

    @Sink
    void print(Paid paid) {}
}
