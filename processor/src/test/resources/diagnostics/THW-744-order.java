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

    @IntervalJoin(left = "id", right = "orderId", from = "0s", to = "5m")
    Paid paid(Order order, Context context, Payment payment) { // error: THW-744 "but not as its first parameters"
        return new Paid(order.id());
    }

    @Sink
    void print(Paid paid) {}
}
