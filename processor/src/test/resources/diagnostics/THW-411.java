import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job // error: THW-411 "Job \"Orders\" has no sink" at "@Job"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Filter
    boolean big(Order order) {
        return order.cents() > 100_000;
    }
}
