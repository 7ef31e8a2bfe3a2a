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

    @Join(
            left = {"shop", "id"},
            right = "orderId") // error: THW-742 "the left side has 2 parts, that of the right side 1 part" at "\"orderId\""
    @Window(size = "10m")
    Paid paid(Order order, Payment payment) {
        return new Paid(order.id());
    }

    @Sink
    void print(Paid paid) {}
}
