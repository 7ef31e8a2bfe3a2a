import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Filter
    @From("valid") // error: THW-409 "fresh -> valid -> fresh" at "\"valid\""
    boolean fresh(Order order) {
        return order.id() > 0;
    }

    @Filter
    @From("fresh")
    boolean valid(Order order) {
        return order.cents() > 0;
    }

    @Sink
    @From("valid")
    void print(Order order) {}
}
