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

    @Join(left = "id") // error: THW-741 "what the key of the right records is" "left = \"id\", right = \"orderId\""
    @Window(size = "10m")
    Paid paid(Order order, Payment payment) {
        return new Paid(order.id());
    }

    @Sink
    void print(Paid paid) {}
}
