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

    @From("orders") // error: THW-748 "found 1 name" "put @From on that parameter" at "\"orders\""
    @Join(left = "id", right = "orderId")
    @Window(size = "10m")
    Paid paid(Order order, Payment payment) {
        return new Paid(order.id());
    }

    @Sink
    void print(Paid paid) {}
}
