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

    @Source
    StreamSource<Order> returns() {
        return null;
    }

    @Sink
    @From({"orders", "refunds"}) // error: THW-402 "no stream \"refunds\"" at "\"refunds\""
    void print(Order order) {}
}
