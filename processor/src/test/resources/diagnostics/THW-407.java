import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class AllOrders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    @From({"orders", "orders"}) // error: THW-407 "\"orders\" twice" at "\"orders\"})"
    void print(Order order) {}
}
