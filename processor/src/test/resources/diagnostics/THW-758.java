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

    @Join(left = "shop", right = "shop")
    @Window(size = "10m")
    Paid pair(Order order, Order other) { // error: THW-758 "Both sides of join \"pair\" get stream \"orders\"" "@From(\"orders\")"
        return new Paid(order.id());
    }

    @Sink
    void print(Paid paid) {}

    @From("payments")
    @Sink
    void all(Payment payment) {}
}
